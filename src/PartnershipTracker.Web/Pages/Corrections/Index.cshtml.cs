using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Reports;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Corrections;

/// <summary>What was published as a correction, the latest first.</summary>
public sealed class IndexModel(ReportQueries reports) : PageModel
{
    /// <summary>Corrections on a page, unless the address asks for another number.</summary>
    public const int PageSize = 20;

    private const string Path = "/corrections";

    [FromQuery(Name = "")]
    public CorrectionFilter Filter { get; set; } = new();

    /// <summary>What there is; null where the address could not be understood.</summary>
    public Page<CorrectionDetails>? Found { get; private set; }

    public ListQuery Query => ListQuery.Empty.And("about", Filter.About).And("about!", Filter.NotAbout);

    public string Json => Query.At("/api/v1/corrections");

    public Chips Chips => Chips.Of(Query, Path, (_, value) => $"About {value}");

    public Pager Pager => new(Filter.Cursor is null ? null : OnPage(null), Found?.Next is { } next ? OnPage(next) : null);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
            Found = await reports.CorrectionsAsync(HasLimit ? Filter : Filter with { Limit = PageSize }, cancellationToken);
        else
            Response.StatusCode = StatusCodes.Status400BadRequest;
    }

    private bool HasLimit => Request.Query.ContainsKey("limit");

    private string OnPage(string? cursor) => Query.And("limit", HasLimit ? $"{Filter.Limit}" : null).And("cursor", cursor).At(Path);
}
