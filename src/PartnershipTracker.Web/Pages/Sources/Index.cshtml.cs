using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Evidence;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Sources;

/// <summary>The sources that facts rest on, the latest first, narrowed by what the address asks: the same questions as the API's.</summary>
public sealed class IndexModel(SourceQueries sources, EvidenceQueries evidence) : PageModel
{
    /// <summary>Sources on a page, unless the address asks for another number.</summary>
    public const int PageSize = 25;

    private const string Path = "/sources";

    [FromQuery(Name = "")]
    public SourceFilter Filter { get; set; } = new();

    /// <summary>What the filter found; null where it could not be understood.</summary>
    public Page<SourceDetails>? Found { get; private set; }

    /// <summary>How many records rest on each source found, by its id.</summary>
    public IReadOnlyDictionary<string, int> Citing { get; private set; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>How many sources there are without any filter.</summary>
    public int Recorded { get; private set; }

    public IReadOnlyList<FieldFault> Faults { get; private set; } = [];

    /// <summary>The filters in use, without the place in the list.</summary>
    public ListQuery Query => ListQuery.Empty.And("kind", Filter.Kind).And("kind!", Filter.NotKind).And("q", Filter.Q);

    public string Json => InOrder.At("/api/v1/sources");

    /// <summary>Whether the address names a place in a list that is not this one.</summary>
    public bool IsLost => Found is null && ModelState["cursor"] is { Errors.Count: > 0 };

    public Chips Chips => Chips.Of(Query, Path, Text);

    public Pager Pager => new(Filter.Cursor is null ? null : OnPage(null), Found?.Next is { } next ? OnPage(next) : null);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Recorded = await sources.CountAsync(cancellationToken);
        if (!ModelState.IsValid)
        {
            Faults = FieldFault.Of(ModelState, "q", "kind");
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        Found = await sources.ListAsync(Filter with { Limit = HasLimit ? Filter.Limit : PageSize, Order = Order }, cancellationToken);
        Citing = await evidence.RecordsCitingAsync([.. Found.Items.Select(source => source.Id)], cancellationToken);
    }

    public IReadOnlyList<string> FaultsOf(string field) => FieldFault.MessagesOf(Faults, field);

    private bool HasLimit => Request.Query.ContainsKey("limit");

    private string Order => Request.Query.ContainsKey("order") || !string.IsNullOrEmpty(Filter.Sort) ? Filter.Order : SourceOrder.Newest.Code();

    // A cursor holds for one order, and the API's own is another than this page's.
    private ListQuery InOrder => Query.And("order", Order).And("updatedSince", Filter.UpdatedSince).And("sort", Filter.Sort);

    private string OnPage(string? cursor) => InOrder.And("limit", HasLimit ? $"{Filter.Limit}" : null).And("cursor", cursor).At(Path);

    private static string Text(string parameter, string value) => parameter == "kind" ? $"Kind: {value.ToLowerInvariant().Replace('-', ' ')}" : $"Words: {value}";
}
