using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Summits;
using PartnershipTracker.Web.Hosting;
using PartnershipTracker.Web.Hosting.SignIn;
using PartnershipTracker.Web.Pages.Shared;
using PartnershipTracker.Web.Pages.Timeline;

namespace PartnershipTracker.Web.Pages.Milestones;

/// <summary>The milestones in the order of their dates, narrowed by what the address asks: the same questions as the API's.</summary>
public sealed class IndexModel(
    MilestoneQueries milestones, PartnerQueries partners, FrameworkQueries frameworks, AreaQueries areas, SummitQueries summits, RecordTimeline timeline) : PageModel
{
    /// <summary>Milestones on a page, unless the address asks for another number.</summary>
    public const int PageSize = 20;

    public const string Path = "/milestones";

    /// <summary>The parameter that asks for another view than the list.</summary>
    public const string View = "view";

    public const string DrawnView = "timeline";

    [FromQuery(Name = "")]
    public MilestoneFilter Filter { get; set; } = new();

    /// <summary>What the filter found; null where it could not be understood.</summary>
    public Page<MilestoneDetails>? Found { get; private set; }

    /// <summary>How many milestones there are without any filter.</summary>
    public int Recorded { get; private set; }

    public IReadOnlyList<FieldFault> Faults { get; private set; } = [];

    public TermList Partners => partners.Terms;

    public TermList Frameworks => frameworks.Terms;

    public TermList Areas => areas.Terms;

    public TermList Summits => summits.Terms;

    /// <summary>The milestones found by the year of their first day, in the one order; null: no first day is known.</summary>
    public IEnumerable<IGrouping<int?, MilestoneDetails>> Years => (Found?.Items ?? []).GroupBy(milestone => milestone.Date.Earliest?.Year);

    public bool IsCertain => MilestoneWords.IsCertain(Filter);

    /// <summary>The filters in use, without the place in the list.</summary>
    public ListQuery Query => MilestoneWords.QueryOf(Filter);

    public string Heading => Faults.Count > 0 ? "Milestones" : MilestoneWords.Heading(Filter, IsCertain, Partners, Frameworks, Areas, Summits);

    public string Json => Query.At("/api/v1/milestones");

    public string WithVagueDates => Query.Without("match", Filter.Match).At(Path);

    /// <summary>Whether the address names a place in a list that is not this one.</summary>
    public bool IsLost => Found is null && ModelState["cursor"] is { Errors.Count: > 0 };

    public Chips Chips => Chips.Of(Query, Path, Text);

    public Pager Pager => new(Filter.Cursor is null ? null : OnPage(null), Found?.Next is { } next ? OnPage(next) : null);

    /// <summary>What was asked of the timeline.</summary>
    public TimelineView? Drawn { get; private set; }

    /// <summary>The timeline of what was found, in the place of the list; null where the list is shown, or nothing was found.</summary>
    public TimelineFigure? Timeline { get; private set; }

    /// <summary>The filters in use, on the timeline.</summary>
    public ListQuery OnTimeline => Query.And(View, DrawnView);

    /// <summary>Whether a timeline was asked for.</summary>
    public bool IsTimeline { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = View)] string? view, CancellationToken cancellationToken)
    {
        if (view is not (null or "" or DrawnView))
            return this.Refused($"'{view}' is not a known {View}. Allowed: {DrawnView}; without it, the list is shown.");
        if (!TimelineView.TryRead(Request, out var drawn, out var fault))
            return this.Refused(fault!);

        (IsTimeline, Drawn) = (view == DrawnView || drawn.IsAlone, drawn);
        Recorded = await milestones.CountAsync(new MilestoneFilter(), cancellationToken);
        if (!ModelState.IsValid)
        {
            Faults = FieldFault.Of(
                ModelState, "q", "partner", "from", "to", "match", "kind", "framework", "area", "summit", "significance", "confidence", "standing");
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        if (User.Identity is { IsAuthenticated: true } && await HttpContext.MayAsync(Policies.Edit))
            BulkEdit = Query.At("/desk/bulk");
        if (IsTimeline)
        {
            // Drawn from rows of its own: of the list only its length is told.
            Found = new([], await milestones.CountAsync(Filter, cancellationToken), Next: null);
            Timeline = Found.Total == 0 ? null : await timeline.OfAsync(Filter, Heading, drawn, cancellationToken);
            if (drawn.IsAlone)
                return this.Alone(Timeline);
        }
        else
        {
            Found = await milestones.ListAsync(HasLimit ? Filter : Filter with { Limit = PageSize }, cancellationToken);
        }

        return Page();
    }

    public IReadOnlyList<string> FaultsOf(string field) => FieldFault.MessagesOf(Faults, field);

    /// <summary>Where whoever may edit changes all of these at once; null for all others.</summary>
    public string? BulkEdit { get; private set; }

    private bool HasLimit => Request.Query.ContainsKey("limit");

    private string OnPage(string? cursor) => Query.And("limit", HasLimit ? $"{Filter.Limit}" : null).And("cursor", cursor).At(Path);

    private string Text(string parameter, string value) => parameter switch
    {
        "partner" => $"Partner: {Partners.NameOf(value)}",
        "framework" => $"Framework: {Frameworks.NameOf(value)}",
        "area" => $"Area: {Areas.NameOf(value)}",
        "kind" => $"Kind: {value.ToLowerInvariant()}",
        "summit" => $"Summit: {Summits.NameOf(value)}",
        "standing" => $"Standing: {value.ToLowerInvariant()}",
        "significance" => $"Significance: {value.ToLowerInvariant()}",
        "confidence" => $"Confidence: {value.ToLowerInvariant()}",
        "from" => $"From {value}",
        "to" => $"To {value}",
        "match" => "Dates certain",
        _ => $"Words: {value}",
    };
}
