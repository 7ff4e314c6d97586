using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Milestones;

/// <summary>A milestone as readers and scripts see it.</summary>
/// <param name="Id">The public id, which never changes.</param>
/// <param name="Title">What happened, in a few words.</param>
/// <param name="Summary">What happened, in our own words.</param>
/// <param name="Date">When, at the precision known.</param>
/// <param name="Kind">What kind of event it is.</param>
/// <param name="Partners">The partners' codes.</param>
/// <param name="Framework">The framework's id; null where it stands under none.</param>
/// <param name="Agreement">The agreement's id; null where it concerns none.</param>
/// <param name="Areas">The areas' ids.</param>
/// <param name="Summit">The summit's id; null where it belongs to none.</param>
/// <param name="Statement">Who said what, for a statement; otherwise null.</param>
/// <param name="Standing">Whether it took place or lies ahead, as its sources put it.</param>
/// <param name="OutcomeNotRecorded">Whether its last possible day has passed and no source that we hold says how it went.</param>
/// <param name="Significance">Whether it belongs to the partnership's own story.</param>
/// <param name="Confidence">How well the sources carry it.</param>
/// <param name="Citations">The sources and their passages; empty: unsourced.</param>
/// <param name="Version">The number of its latest revision, from 1.</param>
/// <param name="CreatedAt">When the tracker first recorded it (UTC).</param>
/// <param name="UpdatedAt">When the tracker last changed it (UTC).</param>
public sealed record MilestoneDetails(
    string Id, string Title, string Summary, DateDetails Date, MilestoneKind Kind, IReadOnlyList<string> Partners, string? Framework,
    string? Agreement, IReadOnlyList<string> Areas, string? Summit, Statement? Statement, Standing Standing, bool OutcomeNotRecorded,
    Significance Significance, Confidence Confidence, IReadOnlyList<CitationDetails> Citations, int Version, DateTime CreatedAt, DateTime UpdatedAt) : ICited
{
    /// <param name="today">Decides whether what was to come has passed.</param>
    internal static MilestoneDetails Of(WholeMilestone whole, DateOnly today)
    {
        var milestone = whole.Milestone;
        return new(
            milestone.Slug, milestone.Title, milestone.Summary, DateDetails.Of(milestone.Date), milestone.Kind, whole.Partners, whole.Framework,
            whole.Agreement, [.. whole.Areas.Order(StringComparer.Ordinal)], whole.Summit, milestone.Statement, milestone.Standing,
            milestone.Standing.IsOutcomeMissing(milestone.LastDay, today), milestone.Significance, milestone.Confidence,
            [.. whole.Citations.Select(named => CitationDetails.Of(named.Citation, named.Source))], milestone.Version, milestone.CreatedAt, milestone.UpdatedAt);
    }
}

/// <summary>A milestone as a mark on a timeline or a line in a short list.</summary>
/// <param name="Id">The public id, which never changes.</param>
/// <param name="Title">What happened, in a few words.</param>
/// <param name="Date">When, at the precision known.</param>
/// <param name="Kind">What kind of event it is.</param>
/// <param name="Partners">The partners' codes.</param>
/// <param name="Standing">Whether it took place or lies ahead.</param>
/// <param name="Significance">Whether it belongs to the partnership's own story.</param>
/// <param name="OutcomeNotRecorded">Whether its last possible day has passed and no source that we hold says how it went.</param>
public sealed record MilestoneRow(
    string Id, string Title, DateDetails Date, MilestoneKind Kind, IReadOnlyList<string> Partners, Standing Standing, Significance Significance,
    bool OutcomeNotRecorded = false)
{
    /// <summary>The ids of its areas.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>The id of its framework; null where it has none.</summary>
    public string? Framework { get; init; }

    /// <summary>How well the sources carry it.</summary>
    public Confidence Confidence { get; init; }

    /// <summary>How many sources it cites.</summary>
    public int Sources { get; init; }
}

/// <summary>What the record holds of milestones, counted.</summary>
/// <param name="Total">All milestones.</param>
/// <param name="DatesInferred">Those whose date an editor inferred.</param>
/// <param name="WithoutFirstDay">Those of which no first day is known.</param>
/// <param name="Unsourced">Those without any citation.</param>
/// <param name="Partners">By partner's code; a partner that no milestone names is missing.</param>
public sealed record MilestoneTally(
    int Total, int DatesInferred, int WithoutFirstDay, int Unsourced, IReadOnlyDictionary<string, PartnerTally> Partners)
{
    /// <summary>The counts of that partner: zeros where no milestone names it.</summary>
    public PartnerTally Of(string code) => Partners.TryGetValue(code, out var tally) ? tally : new PartnerTally(0, 0);
}

/// <summary>The milestones of a partner, counted.</summary>
/// <param name="Named">Those that name it.</param>
/// <param name="Alone">Those that name it and no other partner: its own.</param>
public sealed record PartnerTally(int Named, int Alone)
{
    /// <summary>Those that name it together with others.</summary>
    public int Shared => Named - Alone;
}
