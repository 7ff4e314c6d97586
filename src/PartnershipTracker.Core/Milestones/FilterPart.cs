using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Milestones;

/// <summary>One question of a filter, and the filter without it.</summary>
/// <param name="Parameter">The parameter that asks it; the first of several.</param>
/// <param name="IsAsked">Whether a filter asks it.</param>
/// <param name="Without">The filter without it.</param>
internal sealed record FilterPart(string Parameter, Func<MilestoneFilter, bool> IsAsked, Func<MilestoneFilter, MilestoneFilter> Without)
{
    public const string Partner = "partner";
    public const string Framework = "framework";
    public const string Area = "area";
    public const string Kind = "kind";
    public const string Year = "year";
    public const string Summit = "summit";
    public const string Standing = "standing";
    public const string Significance = "significance";
    public const string Confidence = "confidence";
    public const string SourceKind = "sourceKind";
    public const string Disputed = "disputed";

    /// <summary>Every question, in the order in which a reader meets them.</summary>
    public static readonly IReadOnlyList<FilterPart> All =
    [
        new("q", filter => !string.IsNullOrWhiteSpace(filter.Q), filter => filter with { Q = null }),
        new("from", filter => filter.FirstDay > DateOnly.MinValue || filter.LastDay < DateOnly.MaxValue, filter => filter with { From = null, To = null }),
        new("match", filter => filter.Certain, filter => filter with { Match = DateMatch.Possible.Code() }),
        Of(Partner, filter => filter.Partner, filter => filter with { Partner = [] }),
        Of(Framework, filter => filter.Framework, filter => filter with { Framework = [] }),
        Of(Area, filter => filter.Area, filter => filter with { Area = [] }),
        Of(Kind, filter => filter.Kind, filter => filter with { Kind = [] }),
        Of(Year, filter => filter.Year, filter => filter with { Year = [] }),
        Of(Summit, filter => filter.Summit, filter => filter with { Summit = [] }),
        Of(Standing, filter => filter.Standing, filter => filter with { Standing = [] }),
        Of(Significance, filter => filter.Significance, filter => filter with { Significance = [] }),
        Of(Confidence, filter => filter.Confidence, filter => filter with { Confidence = [] }),
        Of("source", filter => filter.Source, filter => filter with { Source = [] }),
        Of(SourceKind, filter => filter.SourceKind, filter => filter with { SourceKind = [] }),
        Of(Disputed, filter => filter.Disputed, filter => filter with { Disputed = [] }),
        new("updatedSince", filter => filter.Since is not null, filter => filter with { UpdatedSince = null }),
        Of("partner!", filter => filter.NotPartner, filter => filter with { NotPartner = [] }),
        Of("framework!", filter => filter.NotFramework, filter => filter with { NotFramework = [] }),
        Of("area!", filter => filter.NotArea, filter => filter with { NotArea = [] }),
        Of("kind!", filter => filter.NotKind, filter => filter with { NotKind = [] }),
        Of("summit!", filter => filter.NotSummit, filter => filter with { NotSummit = [] }),
        Of("standing!", filter => filter.NotStanding, filter => filter with { NotStanding = [] }),
        Of("significance!", filter => filter.NotSignificance, filter => filter with { NotSignificance = [] }),
        Of("confidence!", filter => filter.NotConfidence, filter => filter with { NotConfidence = [] }),
        Of("source!", filter => filter.NotSource, filter => filter with { NotSource = [] }),
        Of("sourceKind!", filter => filter.NotSourceKind, filter => filter with { NotSourceKind = [] }),
        Of("year!", filter => filter.NotYear, filter => filter with { NotYear = [] }),
    ];

    /// <summary>The filter without one of its questions.</summary>
    public static MilestoneFilter Remove(MilestoneFilter filter, string parameter) => All.First(part => part.Parameter == parameter).Without(filter);

    private static FilterPart Of(string parameter, Func<MilestoneFilter, IReadOnlyList<string>> asked, Func<MilestoneFilter, MilestoneFilter> without) =>
        new(parameter, filter => TermList.Split(asked(filter)).Count > 0, without);
}
