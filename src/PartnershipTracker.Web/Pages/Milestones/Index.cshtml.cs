using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Search;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Hosting;
using PartnershipTracker.Web.Hosting.SignIn;
using PartnershipTracker.Web.Pages.Shared;
using PartnershipTracker.Web.Pages.Timeline;

namespace PartnershipTracker.Web.Pages.Milestones;

/// <summary>A way to find more where nothing is found.</summary>
public sealed record WiderList(string Text, int Count, string Href);

/// <summary>The milestones in the order of their dates, narrowed by what the address asks: the same questions as the API's.</summary>
public sealed class IndexModel(
    MilestoneQueries milestones, FacetQueries counts, Facets facets, FilterWords words, Highlights highlights, SearchQueries search, RecordTimeline timeline, TimeProvider clock)
    : PageModel
{
    /// <summary>Milestones on a page, unless the address asks for another number.</summary>
    public const int PageSize = 20;

    public const string Path = "/milestones";

    /// <summary>The parameter that asks for another view than the list.</summary>
    public const string View = "view";

    public const string DrawnView = "timeline";

    [FromQuery(Name = "")]
    public MilestoneFilter Filter { get; set; } = new();

    /// <summary>A time as people write it, from the form. It is read once: addresses carry from and to.</summary>
    [FromQuery(Name = DateField.Name)]
    public string? Written { get; set; }

    /// <summary>What the filter found; null where it could not be understood.</summary>
    public Page<MilestoneDetails>? Found { get; private set; }

    /// <summary>How many milestones there are without any filter.</summary>
    public int Recorded { get; private set; }

    public IReadOnlyList<FieldFault> Faults { get; private set; } = [];

    /// <summary>The values to choose from.</summary>
    public Facets Facets => facets;

    /// <summary>What would be found with fewer filters, where all of them together find nothing.</summary>
    public IReadOnlyList<WiderList> Wider { get; private set; } = [];

    /// <summary>The milestones found under their headings: by the year of their first day (none: no first day is known), or all in one.</summary>
    public IEnumerable<(string? Heading, IEnumerable<MilestoneDetails> Milestones)> Groups =>
        Sort is not ("date" or "-date")
            ? [(null, Found?.Items ?? [])]
            : (Found?.Items ?? []).GroupBy(milestone => milestone.Date.Earliest?.Year).Select(year => ((string?)(year.Key?.ToString() ?? "No first day known"), year.AsEnumerable()));

    public bool IsCertain => MilestoneWords.IsCertain(Filter);

    /// <summary>The order asked for.</summary>
    public string Sort => MilestoneWords.Sort(Filter);

    /// <summary>The filters in use, without the place in the list.</summary>
    public ListQuery Query => MilestoneWords.QueryOf(Filter);

    public string Heading => Faults.Count > 0 ? "Milestones" : words.Heading(Filter);

    public string Json => Query.At("/api/v1/milestones");

    /// <summary>Whether the address names a place in a list that is not this one.</summary>
    public bool IsLost => Found is null && ModelState["cursor"] is { Errors.Count: > 0 };

    public Chips Chips => words.Chips(Query, Filter, InView, Path);

    public Pager Pager => new(Filter.Cursor is null ? null : OnPage(null), Found?.Next is { } next ? OnPage(next) : null);

    /// <summary>The time that is asked for; null where any is.</summary>
    public EdtfDate? Date => DateField.Of(Filter);

    /// <summary>What stands in the field for the time: what was typed where that was not understood.</summary>
    public string? DateText { get; private set; }

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

        drawn = drawn with { IsBeside = true };
        (IsTimeline, Drawn) = (view == DrawnView || drawn.IsAlone, drawn);
        var time = WrittenTime.Read(this, clock.Today());
        if (time.IsRead)
            return Redirect(WithTime(time.Filter));

        DateText = time.Text;
        Recorded = await milestones.CountAsync(new MilestoneFilter(), cancellationToken);
        if (!ModelState.IsValid)
        {
            facets.Keep(Filter);
            Faults = FieldFault.Of(
                ModelState, "q", "partner", DateField.Name, "match", "kind", "framework", "year", "area", "summit", "disputed", "sourceKind", "significance", "confidence", "standing");
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        if (User.Identity is { IsAuthenticated: true } && await HttpContext.MayAsync(Policies.Edit))
            BulkEdit = Query.At("/desk/bulk");
        if (drawn.IsAlone)
            return this.Alone(await timeline.OfAsync(Filter, Heading, drawn, cancellationToken));

        await facets.CountAsync(Filter, cancellationToken);
        await FindAsync(drawn, cancellationToken);
        return Page();
    }

    public IReadOnlyList<string> FaultsOf(string field) => FieldFault.MessagesOf(Faults, field);

    /// <summary>Where whoever may edit changes all of these at once; null for all others.</summary>
    public string? BulkEdit { get; private set; }

    /// <summary>The same list in another order, from its beginning.</summary>
    public string InOrder(string sort) => MilestoneWords.QueryOf(Filter with { Sort = sort }).And("limit", Limit).At(Path);

    private string? Limit => Request.Query.ContainsKey("limit") ? $"{Filter.Limit}" : null;

    private async Task FindAsync(TimelineView drawn, CancellationToken cancellationToken)
    {
        if (IsTimeline)
        {
            // Drawn from rows of its own: of the list only its length is told.
            Found = new([], await milestones.CountAsync(Filter, cancellationToken), Next: null);
            Timeline = Found.Total == 0 ? null : await timeline.OfAsync(Filter, Heading, drawn, cancellationToken);
        }
        else
        {
            Found = await milestones.ListAsync(Limit is null ? Filter with { Limit = PageSize } : Filter, cancellationToken);
            await highlights.ReadAsync(Filter.Q, Found.Items, cancellationToken);
        }

        if (Found.Total == 0)
            Wider = [.. await LikelierAsync(cancellationToken), .. await FewerAsync(cancellationToken)];
    }

    // One filter less; where even that finds nothing, one alone. "Certainly" alone is no filter.
    private async Task<IEnumerable<WiderList>> FewerAsync(CancellationToken cancellationToken)
    {
        if (await counts.WithoutEachAsync(Filter, cancellationToken) is { Count: > 0 } wider)
            return wider.Select(Without);
        return (await counts.EachAloneAsync(Filter, cancellationToken)).Where(alone => alone.Parameter != "match").Select(Alone);
    }

    // Words with a slip of the keys put right, where they find something.
    private async Task<IEnumerable<WiderList>> LikelierAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Filter.Q) || await search.CorrectedAsync(Filter.Q, cancellationToken) is not { } likelier)
            return [];

        var filter = Filter with { Q = likelier };
        var count = await milestones.CountAsync(filter, cancellationToken);
        return count == 0 ? [] : [new($"Did you mean “{likelier}”?", count, InView(MilestoneWords.QueryOf(filter)))];
    }

    private WiderList Without(WiderCount wider)
    {
        var query = wider.Parameter == "from" ? Query.Without("from").Without("to") : Query.Without(wider.Parameter);
        var text = wider.Parameter == "match" ? "Take in dates that may fall into this time" : $"Without {FilterWords.NameOf(wider.Parameter)}";
        return new(text, wider.Count, InView(query));
    }

    private WiderList Alone(WiderCount wider)
    {
        var only = new ListQuery([.. Query.Pairs.Where(pair => pair.Name == wider.Parameter || (pair.Name == "to" && wider.Parameter == "from"))]);
        return new($"With {FilterWords.NameOf(wider.Parameter)} alone", wider.Count, InView(only));
    }

    private string WithTime(MilestoneFilter filter) => InView(MilestoneWords.QueryOf(filter).And("limit", Limit).And(KnownPages.Parameter, HttpContext.KnownAt()?.Asked));

    // A timeline with other filters is a timeline still, in the same lanes.
    private string InView(ListQuery query) =>
        (IsTimeline ? query.And(View, DrawnView).And(LaneKinds.Parameter, Drawn!.Lanes == LaneKind.Partner ? null : Drawn.Lanes.Code()).And(TimelineRange.Parameter, Drawn.Range?.Code) : query).At(Path);

    private string OnPage(string? cursor) => Query.And("limit", Limit).And("cursor", cursor).At(Path);
}
