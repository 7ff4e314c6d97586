using System.Net.Mime;
using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Web.Api.Protocol;

/// <summary>Answers with one page of a list, which links to the others.</summary>
/// <param name="filter">What was asked; null where the list knows no pages.</param>
/// <param name="read">Reads the page that a filter asks for.</param>
public sealed class Listing<T>(PageFilter? filter, Func<PageFilter?, CancellationToken, Task<Page<T>>> read) : IResult, IEndpointMetadataProvider
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var page = await read(filter, httpContext.RequestAborted);
        var links = ListLinks.Of(httpContext, page.Next);
        links.Write(httpContext.Response);
        await TypedResults.Ok(new RecordList<T>(page.Items, page.Total, links.Next)).ExecuteAsync(httpContext);
    }

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(RecordList<T>), [MediaTypeNames.Application.Json]));
}

/// <summary>Makes lists of the API from what Core reads.</summary>
internal static class Listing
{
    public static Listing<T> Of<TFilter, T>(TFilter filter, Func<TFilter, CancellationToken, Task<Page<T>>> read)
        where TFilter : PageFilter => new(filter, (asked, cancellationToken) => read((TFilter)asked!, cancellationToken));

    /// <summary>A list that is always read whole.</summary>
    public static Listing<T> Whole<T>(Func<CancellationToken, Task<IReadOnlyList<T>>> read) => new(filter: null, async (_, cancellationToken) =>
    {
        var found = await read(cancellationToken);
        return new Page<T>(found, found.Count, Next: null);
    });
}
