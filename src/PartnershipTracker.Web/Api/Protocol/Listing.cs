using System.Net.Mime;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Web.Api.Protocol;

/// <summary>Answers with one page of a list, which links to the others.</summary>
/// <param name="filter">What was asked; null where the list knows no pages.</param>
/// <param name="shape">How much of each record was asked for.</param>
/// <param name="read">Reads the page that a filter asks for.</param>
public sealed class Listing<T>(PageFilter? filter, ListShape<T> shape, Func<PageFilter?, CancellationToken, Task<Page<T>>> read) : IResult, IEndpointMetadataProvider
    where T : notnull
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var page = await read(filter, httpContext.RequestAborted);
        var links = ListLinks.Of(httpContext, page.Next);
        links.Write(httpContext.Response);
        var fields = FieldsAsked(httpContext);
        IResult answer = fields is null
            ? TypedResults.Ok(new RecordList<T>(page.Items, page.Total, links.Next))
            : TypedResults.Ok(new RecordList<JsonObject>([.. page.Items.Select(item => fields.Of(item))], page.Total, links.Next));
        await answer.ExecuteAsync(httpContext);
    }

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(RecordList<T>), [MediaTypeNames.Application.Json]));

    private RecordFields? FieldsAsked(HttpContext context) =>
        TermList.Split(shape.Fields) is { Count: > 0 } names
            ? new RecordFields(typeof(T), names, context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions)
            : null;
}

/// <summary>Makes lists of the API from what Core reads.</summary>
internal static class Listing
{
    public static Listing<T> Of<TFilter, T>(TFilter filter, ListShape<T> shape, Func<TFilter, CancellationToken, Task<Page<T>>> read)
        where TFilter : PageFilter
        where T : notnull =>
        new(filter, shape, (asked, cancellationToken) => read((TFilter)asked!, cancellationToken));

    /// <summary>A list that is always read whole.</summary>
    public static Listing<T> Whole<T>(ListShape<T> shape, Func<CancellationToken, Task<IReadOnlyList<T>>> read)
        where T : notnull =>
        new(filter: null, shape, async (_, cancellationToken) =>
        {
            var found = await read(cancellationToken);
            return new Page<T>(found, found.Count, Next: null);
        });
}
