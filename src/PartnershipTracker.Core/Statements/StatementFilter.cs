using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.DependencyInjection;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Statements;

/// <summary>What a reader may ask of the statements.</summary>
public sealed record StatementFilter : RecordFilter<Milestone>
{
    private static readonly TermList Wordings = EnumCodes.Terms<Wording>("wording");

    /// <summary>Only statements that concern any of these partners, by code, id or other name: JP, japan, Tokyo. May repeat or hold commas.</summary>
    /// <example>["JP","south-korea"]</example>
    public List<string> Partner { get; init; } = [];

    /// <summary>Only statements of any of these speakers, by id or any spelling of the name: fumio-kishida, Kishida Fumio. May repeat or hold commas.</summary>
    /// <example>["fumio-kishida"]</example>
    public List<string> Speaker { get; init; } = [];

    /// <summary>Only statements whose date may fall into any of these years: 2023. May repeat or hold commas.</summary>
    /// <example>["2023"]</example>
    public List<string> Year { get; init; } = [];

    /// <summary>Only statements whose words are recorded as this: original, translated. May repeat or hold commas.</summary>
    /// <example>["original"]</example>
    public List<string> Wording { get; init; } = [];

    /// <summary>No statements that concern any of these partners, by code, id or other name. May repeat or hold commas.</summary>
    /// <example>["JP"]</example>
    public List<string> NotPartner { get; init; } = [];

    /// <summary>None of any of these speakers, by id or any spelling of the name. May repeat or hold commas.</summary>
    /// <example>["fumio-kishida"]</example>
    public List<string> NotSpeaker { get; init; } = [];

    /// <summary>None whose date may fall into any of these years. May repeat or hold commas.</summary>
    /// <example>["2023"]</example>
    public List<string> NotYear { get; init; } = [];

    /// <summary>None whose words are recorded as this. May repeat or hold commas.</summary>
    /// <example>["translated"]</example>
    public List<string> NotWording { get; init; } = [];

    internal IReadOnlyList<Wording> WordingValues => EnumCodes.Values<Wording>(Wordings.Codes(Wording));

    internal IReadOnlyList<int> YearValues => Years.Of(Year);

    internal override SortKeys<Milestone> Keys => MilestoneOrder.Keys;

    internal override string Asked => $"statements?partner={Joined(Partner)}&speaker={Joined(Speaker)}&year={Joined(Year)}&wording={Joined(Wording)}";

    internal override IReadOnlyList<StatementFilter> Excluded =>
        Asking<StatementFilter>(new() { Partner = NotPartner }, new() { Speaker = NotSpeaker }, new() { Year = NotYear }, new() { Wording = NotWording });

    protected override IEnumerable<ValidationResult> Faults(ValidationContext context) =>
    [
        .. base.Faults(context),
        .. context.GetRequiredService<PartnerQueries>().Terms.Faults(Partner),
        .. context.GetRequiredService<StatementQueries>().Speakers.Faults(Speaker),
        .. Years.Faults(Year),
        .. Wordings.Faults(Wording),
    ];
}
