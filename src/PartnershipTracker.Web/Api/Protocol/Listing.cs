using System.Net.Mime;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Metadata;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Api.Formats;
using PartnershipTracker.Web.Api.LinkedData;
using PartnershipTracker.Web.Hosting;
using PartnershipTracker.Web.Tables;

namespace PartnershipTracker.Web.Api.Protocol;

/// <summary>Answers with a list in the format that was asked for: a page of it, which links to the others, or all that follows while it is read.</summary>
/// <param name="filter">What was asked; null where the list knows no pages.</param>
/// <param name="shape">How much of each record was asked for.</param>
/// <param name="read">Reads the page that a filter asks for.</param>
public sealed class Listing<T>(PageFilter? filter, ListShape<T> shape, Func<PageFilter?, CancellationToken, Task<Page<T>>> read) : IResult, IEndpointMetadataProvider
    where T : notnull
{
    private readonly IReadOnlyList<string> _fields = TermList.Split(shape.Fields);

    private Func<IReadOnlyList<T>, CancellationToken, Task<object>>? _include;
    private Func<CancellationToken, Task<IReadOnlyList<FieldError>>>? _check;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var format = OfferedFormats.At(httpContext)!.Asked(httpContext.Request);
        if (FaultIn(format, httpContext.Request) is var (parameter, message))
        {
            await new ProblemResult(Problems.InvalidParameter(parameter, message)).ExecuteAsync(httpContext);
            return;
        }

        if (_check is not null && await _check(httpContext.RequestAborted) is { Count: > 0 } faults)
        {
            await new ProblemResult(Problems.InvalidParameters(faults.ToDictionary(fault => fault.Path, fault => new[] { fault.Message }, StringComparer.Ordinal))).ExecuteAsync(httpContext);
            return;
        }

        var isAll = format.IsWhole && !httpContext.Request.Query.ContainsKey(nameof(PageFilter.Limit));
        var asked = format.IsWhole ? filter?.Uncounted() : filter;
        if (isAll && asked is not null)
            asked = asked with { Limit = PageFilter.MaxLimit };
        var page = await read(asked, httpContext.RequestAborted);
        var links = ListLinks.Of(httpContext, isAll ? null : page.Next);
        links.Write(httpContext);
        if (format.IsWhole)
            await WriteWholeAsync(httpContext, format, isAll ? EachAsync(asked, page, httpContext.RequestAborted) : page.Items.ToAsyncEnumerable());
        else
            await (format == ListFormat.JsonLd ? await LinkedAsync(page, httpContext) : await PageAsync(page, links.Next, httpContext)).ExecuteAsync(httpContext);
    }

    /// <summary>The same list, with other records beside those of a page.</summary>
    /// <param name="include">Reads what belongs to the records of a page; null where nothing was asked for.</param>
    internal Listing<T> Including(Func<IReadOnlyList<T>, CancellationToken, Task<object>>? include)
    {
        _include = include;
        return this;
    }

    /// <summary>The same list, where what was asked can only be judged by what is recorded.</summary>
    /// <param name="check">What is wrong, by parameter.</param>
    internal Listing<T> CheckedBy(Func<CancellationToken, Task<IReadOnlyList<FieldError>>> check)
    {
        _check = check;
        return this;
    }

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(RecordList<T>), [MediaTypeNames.Application.Json]));
        builder.Metadata.Add(OfferedFormats.Of(typeof(T)));
    }

    // What a format has no place for is not left out in silence.
    private (string Parameter, string Message)? FaultIn(ListFormat format, HttpRequest request) =>
        TermList.Split(request.Query[ListFormat.Include]).Count > 0 && format != ListFormat.Json ? ("include", $"include stands with JSON alone: {format.MediaType} has no place for other records.")
        : _fields.Count > 0 && format == ListFormat.JsonLd ? ("fields", $"fields does not go with {format.MediaType}, whose properties are others.")
        : format == ListFormat.Csv && _fields.Except([RecordFields.Id, .. RecordTables.Of<T>().Fields], StringComparer.OrdinalIgnoreCase).FirstOrDefault() is { } homeless
            ? ("fields", $"'{homeless}' has no column in {format.MediaType}. Columns are of: {string.Join(", ", RecordTables.Of<T>().Fields)}.")
        : null;

    private async Task<IResult> PageAsync(Page<T> page, string? next, HttpContext context)
    {
        var included = _include is null ? null : await _include(page.Items, context.RequestAborted);
        return FieldsAsked(context) is { } fields
            ? Answer<JsonObject>([.. page.Items.Select(item => fields.Of(item))], page.Total, next, included)
            : Answer(page.Items, page.Total, next, included);
    }

    private static async Task<IResult> LinkedAsync(Page<T> page, HttpContext context) =>
        TypedResults.Json(await context.RequestServices.GetRequiredService<LinkedRecords>().OfAsync(page, context), WholeList.JsonOf(context), ListFormat.JsonLd.MediaType, StatusCodes.Status200OK);

    private static IResult Answer<TItem>(IReadOnlyList<TItem> items, int total, string? next, object? included) =>
        included is null ? TypedResults.Ok(new RecordList<TItem>(items, total, next)) : TypedResults.Ok(new RecordListWith<TItem>(items, total, next, included));

    private Task WriteWholeAsync(HttpContext context, ListFormat format, IAsyncEnumerable<T> records)
    {
        if (format == ListFormat.Csv)
            return WholeList.AnswerAsync(context, WholeList.TableType, body => WriteTableAsync(context, body, records));
        var fields = FieldsAsked(context);
        return WholeList.AnswerLinesAsync(context, records.Select(record => fields is null ? (object)record : fields.Of(record)));
    }

    private Task WriteTableAsync(HttpContext context, Stream body, IAsyncEnumerable<T> records)
    {
        var site = context.RequestServices.GetRequiredService<SiteAddress>();
        return RecordTables.Of<T>().WriteAsync(
            body, records, path => site.Of(context.Request, path), _fields.Count == 0 ? null : [RecordFields.Id, .. _fields], context.RequestAborted);
    }

    private IAsyncEnumerable<T> EachAsync(PageFilter? asked, Page<T> first, CancellationToken cancellationToken) =>
        Page.EachAsync(cursor => cursor is null ? Task.FromResult(first) : read(asked! with { Cursor = cursor }, cancellationToken));

    private RecordFields? FieldsAsked(HttpContext context) => _fields.Count == 0 ? null : new RecordFields(typeof(T), _fields, WholeList.JsonOf(context));
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
