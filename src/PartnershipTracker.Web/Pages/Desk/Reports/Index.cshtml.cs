using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Reports;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Desk.Reports;

/// <summary>One state of reports, to choose from.</summary>
public sealed record StateLink(string Href, string Name, int Count, bool IsShown);

/// <summary>The queue of readers' reports: the open ones, unless the address asks for others.</summary>
public sealed class IndexModel(ReportQueries reports) : PageModel
{
    /// <summary>Reports on a page.</summary>
    public const int PageSize = 20;

    private const string Path = "/desk/reports";

    [FromQuery(Name = "")]
    public ReportFilter Filter { get; set; } = new();

    /// <summary>What there is; null where the address could not be understood.</summary>
    public Page<ReportRow>? Found { get; private set; }

    public IReadOnlyList<StateLink> States { get; private set; } = [];

    /// <summary>Whether what waits for an answer is shown, and nothing else.</summary>
    public bool IsQueue => IsShown(ReportState.Open.Code());

    public Pager Pager => new(Filter.Cursor is null ? null : Query.At(Path), Found?.Next is { } next ? Query.And("cursor", next).At(Path) : null);

    private ListQuery Query => ListQuery.Empty.And("state", Filter.State);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (Filter.State.Count == 0)
            Filter = Filter with { State = [ReportState.Open.Code()] };
        var tally = await reports.TallyAsync(cancellationToken);
        States = [.. Enum.GetValues<ReportState>().Select(state => new StateLink(
            ListQuery.Empty.And("state", state.Code()).At(Path), Words.Capital(state), tally.GetValueOrDefault(state), IsShown(state.Code())))];
        if (ModelState.IsValid)
            Found = await reports.ListAsync(Filter with { Limit = PageSize }, cancellationToken);
        else
            Response.StatusCode = StatusCodes.Status400BadRequest;
    }

    /// <summary>The first lines of a report.</summary>
    public static string Beginning(string text)
    {
        const int enough = 240;
        var cut = text.Length <= enough ? -1 : text.LastIndexOfAny([' ', '\n'], enough);
        return text.Length <= enough ? text : text[..(cut > 0 ? cut : enough)] + "\u00A0…";
    }

    private bool IsShown(string code) => Filter.State is [var only] && string.Equals(only, code, StringComparison.OrdinalIgnoreCase);
}
