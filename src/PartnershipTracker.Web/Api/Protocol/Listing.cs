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
    private Func<IReadOnlyList<T>, CancellationToken, Task<object?>>? _include;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var page = await read(filter, httpContext.RequestAborted);
        var links = ListLinks.Of(httpContext, page.Next);
        links.Write(httpContext.Response);
        var included = _include is null ? null : await _include(page.Items, httpContext.RequestAborted);
        var answer = FieldsAsked(httpContext) is { } fields
            ? Answer<JsonObject>([.. page.Items.Select(item => fields.Of(item))], page.Total, links.Next, included)
            : Answer(page.Items, page.Total, links.Next, included);
        await answer.ExecuteAsync(httpContext);
    }

    /// <summary>The same list, with other records beside those of a page.</summary>
    /// <param name="include">Reads what belongs to the records of a page; null where nothing was asked for.</param>
    internal Listing<T> Including(Func<IReadOnlyList<T>, CancellationToken, Task<object?>> include)
    {
        _include = include;
        return this;
    }

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(RecordList<T>), [MediaTypeNames.Application.Json]));

    private static IResult Answer<TItem>(IReadOnlyList<TItem> items, int total, string? next, object? included) =>
        included is null ? TypedResults.Ok(new RecordList<TItem>(items, total, next)) : TypedResults.Ok(new RecordListWith<TItem>(items, total, next, included));

    private RecordFields? FieldsAsked(HttpContext context) =>
        TermList.Split(shape.Fields) is { Count: > 0 } names
            ? new RecordFields(typeof(T), names, context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions)
            : null;
}

/// <summary>Makes lists of the API from what Core reads.</summary>
internal static class Listing
{
    /// <summary>Whether an action answers with a list.</summary>
    public static bool IsReturnedBy(MethodInfo action) => action.ReturnType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Listing<>);

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
