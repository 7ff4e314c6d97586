using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.DependencyInjection;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Core.Summits;

namespace PartnershipTracker.Core.Agreements;

/// <summary>What a reader may ask of the list of agreements.</summary>
public sealed record AgreementFilter : RecordFilter<Agreement>
{
    private static readonly SortKeys<Agreement> Sorts = new(
        "date",
        ("date", DatedPaging.Days<Agreement>()),
        ("partner", [SortColumn.By((Agreement agreement) => agreement.Partner.Code)]),
        ("framework", [SortColumn.By((Agreement agreement) => agreement.Framework.Slug)]));

    private static readonly TermList States = EnumCodes.Terms<AgreementState>("state");

    /// <summary>Only agreements of any of these partners, by code, id or other name: JP, japan, Tokyo. May repeat or hold commas.</summary>
    /// <example>["JP","south-korea"]</example>
    public List<string> Partner { get; init; } = [];

    /// <summary>Only agreements under any of these frameworks, by id, acronym or other name: itpp, ITPP. May repeat or hold commas.</summary>
    /// <example>["itpp"]</example>
    public List<string> Framework { get; init; } = [];

    /// <summary>Only agreements adopted at any of these summits, by id: vilnius-2023. May repeat or hold commas.</summary>
    /// <example>["vilnius-2023"]</example>
    public List<string> Summit { get; init; } = [];

    /// <summary>The day for which the status is computed: 2016-03-01. Today (UTC) unless given.</summary>
    /// <example>2016-03-01</example>
    public string? On { get; init; }

    /// <summary>
    /// Only agreements that are this on the day: not-yet-adopted, in-force, expiring, lapsed, succeeded, term-unknown. May repeat or
    /// hold commas.
    /// </summary>
    /// <example>["in-force","expiring"]</example>
    public List<string> State { get; init; } = [];

    /// <summary>No agreements of any of these partners, by code, id or other name. May repeat or hold commas.</summary>
    /// <example>["JP"]</example>
    public List<string> NotPartner { get; init; } = [];

    /// <summary>None under any of these frameworks, by id, acronym or other name. May repeat or hold commas.</summary>
    /// <example>["itpp"]</example>
    public List<string> NotFramework { get; init; } = [];

    /// <summary>None adopted at any of these summits, by id. May repeat or hold commas.</summary>
    /// <example>["vilnius-2023"]</example>
    public List<string> NotSummit { get; init; } = [];

    /// <summary>None that are any of this on the day. May repeat or hold commas.</summary>
    /// <example>["lapsed"]</example>
    public List<string> NotState { get; init; } = [];

    internal IReadOnlyList<AgreementState> StateValues => EnumCodes.Values<AgreementState>(States.Codes(State));

    internal override SortKeys<Agreement> Keys => Sorts;

    internal override string Asked => "agreements?" + string.Join('&', Joined(Partner), Joined(Framework), Joined(Summit), On, Joined(State));

    internal override IReadOnlyList<AgreementFilter> Excluded => Asking<AgreementFilter>(
        new() { Partner = NotPartner }, new() { Framework = NotFramework }, new() { Summit = NotSummit }, new() { State = NotState });

    protected override IEnumerable<ValidationResult> Faults(ValidationContext context) =>
    [
        .. base.Faults(context),
        .. context.GetRequiredService<PartnerQueries>().Terms.Faults(Partner),
        .. context.GetRequiredService<FrameworkQueries>().Terms.Faults(Framework),
        .. context.GetRequiredService<SummitQueries>().Terms.Faults(Summit),
        .. Day.Faults("on", On),
        .. States.Faults(State),
    ];
}
