using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.DependencyInjection;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Core.Summits;

namespace PartnershipTracker.Core.Milestones;

/// <summary>What a reader may ask of the list of milestones: the query string of page and API alike.</summary>
public sealed record MilestoneFilter : MilestoneExclusions
{
    public const int MaxWordsLength = 200;

    /// <summary>The values of <see cref="Disputed"/>, with what a reader sees.</summary>
    public static readonly TermList Truths = new("disputed", [new(Yes, "Sources disagree", []), new(No, "No disagreement recorded", [])]);

    internal const string Yes = "true";
    internal const string No = "false";

    private static readonly TermList Kinds = EnumCodes.Terms<MilestoneKind>("kind");
    private static readonly TermList Matches = EnumCodes.Terms<DateMatch>("match");
    private static readonly TermList StandingTerms = EnumCodes.Terms<Standing>("standing");
    private static readonly TermList Significances = EnumCodes.Terms<Significance>("significance");
    private static readonly TermList Confidences = EnumCodes.Terms<Confidence>("confidence");
    private static readonly TermList SourceKinds = EnumCodes.Terms<SourceKind>("sourceKind");

    /// <summary>Only milestones of any of these partners, by code, id or other name: JP, japan, Tokyo. May repeat or hold commas.</summary>
    /// <example>["JP","south-korea"]</example>
    public List<string> Partner { get; init; } = [];

    /// <summary>Only milestones under any of these frameworks, by id, acronym or other name: itpp, ITPP. May repeat or hold commas.</summary>
    /// <example>["itpp"]</example>
    public List<string> Framework { get; init; } = [];

    /// <summary>Only milestones in any of these areas, by id or other name: cyber-defence, cyber. May repeat or hold commas.</summary>
    /// <example>["cyber-defence","space"]</example>
    public List<string> Area { get; init; } = [];

    /// <summary>
    /// Only milestones of any of these kinds: agreement, conference, exercise, institution, meeting, operation, other, policy, statement,
    /// summit, visit. May repeat or hold commas.
    /// </summary>
    /// <example>["statement","summit"]</example>
    public List<string> Kind { get; init; } = [];

    /// <summary>Only milestones at any of these summits, by id: vilnius-2023. May repeat or hold commas.</summary>
    /// <example>["vilnius-2023"]</example>
    public List<string> Summit { get; init; } = [];

    /// <summary>Only milestones of any of these standings: held, scheduled, expected. May repeat or hold commas.</summary>
    /// <example>["held"]</example>
    public List<string> Standing { get; init; } = [];

    /// <summary>Only milestones of this significance: core (the partnership's own story), context (what it is understood by).</summary>
    /// <example>["core"]</example>
    public List<string> Significance { get; init; } = [];

    /// <summary>Only milestones of this confidence: high, medium.</summary>
    /// <example>["high"]</example>
    public List<string> Confidence { get; init; } = [];

    /// <summary>Only milestones that cite any of these sources, by id: nato-pivot-to-indo-pacific. May repeat or hold commas.</summary>
    /// <example>["nato-pivot-to-indo-pacific"]</example>
    public List<string> Source { get; init; } = [];

    /// <summary>Only milestones that cite a source of any of these kinds: official, press, think-tank, repost. May repeat or hold commas.</summary>
    /// <example>["official"]</example>
    public List<string> SourceKind { get; init; } = [];

    /// <summary>
    /// true: only milestones about which sources disagree (one of them disputes the milestone, or a disagreement touches it); false: only the others.
    /// </summary>
    /// <example>["true"]</example>
    public List<string> Disputed { get; init; } = [];

    /// <summary>Only milestones whose date may lie in any of these years, or with match=certain surely lies in one of them. May repeat or hold commas.</summary>
    /// <example>["2022","2023"]</example>
    public List<string> Year { get; init; } = [];

    /// <summary>From the first day of this date on (EDTF: 2022, 2022-06, 199X).</summary>
    /// <example>2022</example>
    public string? From { get; init; }

    /// <summary>Up to the last day of this date (EDTF).</summary>
    /// <example>2023-06</example>
    public string? To { get; init; }

    /// <summary>possible: some day that the date may mean lies between from and to; certain: every such day does. Empty is as left out: possible.</summary>
    /// <example>certain</example>
    public string Match
    {
        get;
        init => field = string.IsNullOrEmpty(value) ? DateMatch.Possible.Code() : value;
    } = DateMatch.Possible.Code();

    /// <summary>
    /// Words that title, summary or quotations hold, all of them; a phrase stands in double quotes, and the last word may be the beginning
    /// of one. A name is found in all its spellings (see <c>/names</c>), and finds what is tagged with it: Seoul, ROK, ITTP, Kishida Fumio.
    /// </summary>
    /// <example>"East Asia" tomorrow</example>
    public string? Q { get; init; }

    internal override SortKeys<Milestone> Keys => MilestoneOrder.Keys;

    internal IReadOnlyList<MilestoneKind> KindValues => EnumCodes.Values<MilestoneKind>(Kinds.Codes(Kind));

    internal IReadOnlyList<Standing> StandingValues => EnumCodes.Values<Standing>(StandingTerms.Codes(Standing));

    internal IReadOnlyList<Significance> SignificanceValues => EnumCodes.Values<Significance>(Significances.Codes(Significance));

    internal IReadOnlyList<Confidence> ConfidenceValues => EnumCodes.Values<Confidence>(Confidences.Codes(Confidence));

    internal IReadOnlyList<SourceKind> SourceKindValues => EnumCodes.Values<SourceKind>(SourceKinds.Codes(SourceKind));

    /// <summary>Whether only disputed milestones are asked for, or only the others; null where both are.</summary>
    internal bool? DisputedValue => Truths.Codes(Disputed) is [var code] ? code == Yes : null;

    internal IReadOnlyList<int> YearValues => Years.Of(Year);

    internal bool Certain => Matches.Codes([Match]) is [var code] && code == DateMatch.Certain.Code();

    internal DateOnly FirstDay => EdtfDate.TryParse(From, out var from, out _) ? from.FirstDay : DateOnly.MinValue;

    internal DateOnly LastDay => EdtfDate.TryParse(To, out var to, out _) ? to.LastDay : DateOnly.MaxValue;

    internal override string Asked =>
        "milestones?" + string.Join('&', Joined(Partner), Joined(Framework), Joined(Area), Joined(Kind), Joined(Summit), Joined(Standing), Joined(Significance),
            Joined(Confidence), Joined(Source), Joined(SourceKind), Joined(Disputed), Joined(Year), From, To, Match, Q);

    protected override IEnumerable<ValidationResult> Faults(ValidationContext context)
    {
        IEnumerable<ValidationResult> unknown =
        [
            .. base.Faults(context),
            .. context.GetRequiredService<PartnerQueries>().Terms.Faults(Partner),
            .. context.GetRequiredService<FrameworkQueries>().Terms.Faults(Framework),
            .. context.GetRequiredService<AreaQueries>().Terms.Faults(Area),
            .. Kinds.Faults(Kind),
            .. context.GetRequiredService<SummitQueries>().Terms.Faults(Summit),
            .. StandingTerms.Faults(Standing),
            .. Significances.Faults(Significance),
            .. Confidences.Faults(Confidence),
            .. SourceFaults(context),
            .. SourceKinds.Faults(SourceKind),
            .. Truths.Faults(Disputed),
            .. Years.Faults(Year, "ask for a span with from and to"),
            .. Matches.Faults([Match]),
            .. DateFaults("from", From),
            .. DateFaults("to", To),
        ];
        foreach (var fault in unknown)
            yield return fault;

        if (FirstDay > LastDay)
            yield return new ValidationResult("The span ends before it begins: 'to' lies before 'from'.", ["to"]);
        if (Q?.Length > MaxWordsLength)
            yield return new ValidationResult($"q holds at most {MaxWordsLength} characters.", ["q"]);
    }

    // Not told with what is allowed: there are hundreds.
    private IEnumerable<ValidationResult> SourceFaults(ValidationContext context) =>
        Source is [] ? []
        : from id in TermList.Split(Source).Except(context.GetRequiredService<SourceQueries>().Terms.Terms.Select(term => term.Code), StringComparer.OrdinalIgnoreCase)
          select new ValidationResult($"'{id}' is not the id of a source.", ["source"]);

    private static IEnumerable<ValidationResult> DateFaults(string parameter, string? text)
    {
        if (!string.IsNullOrEmpty(text) && !EdtfDate.TryParse(text, out _, out var error))
            yield return new ValidationResult($"'{text}' is not a date in EDTF: {error.Message} (at character {error.Position + 1})", [parameter]);
    }
}
