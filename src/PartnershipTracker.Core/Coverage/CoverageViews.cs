using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Coverage;

/// <summary>How far the record reaches and where it has gaps, counted from the record itself.</summary>
/// <param name="On">The day of the count: today (UTC).</param>
/// <param name="Milestones">The milestones, by how well they are sourced.</param>
/// <param name="Periods">The milestones by time and partner, each period once.</param>
/// <param name="AcrossPeriods">The milestones whose date is so vague or so long that no single period holds all of it.</param>
/// <param name="Years">How many milestones fall into each year, or may, from the first year recorded to this one; those of which no first or no last day is known do not count.</param>
/// <param name="Partners">What is recorded of each partner.</param>
/// <param name="Areas">How many milestones each area has, the fewest first.</param>
/// <param name="Agreements">The agreements of which something is not recorded.</param>
/// <param name="Unreported">The summits and milestones whose day has passed without a recorded outcome.</param>
/// <param name="MediumConfidence">The records that their sources carry only in part, at second hand, or with an open time.</param>
/// <param name="Sources">The sources by kind.</param>
public sealed record CoverageDetails(
    DateOnly On, MilestoneCoverage Milestones, IReadOnlyList<PeriodCoverage> Periods, PeriodCounts AcrossPeriods, IReadOnlyList<YearCoverage> Years,
    IReadOnlyList<PartnerCoverage> Partners, IReadOnlyList<AreaCoverage> Areas, IReadOnlyList<AgreementCoverage> Agreements,
    IReadOnlyList<OutcomeMissing> Unreported, IReadOnlyList<RecordReference> MediumConfidence, IReadOnlyList<SourceTally> Sources);

/// <summary>The milestones, counted by how well they are sourced.</summary>
/// <param name="Total">All milestones.</param>
/// <param name="Unsourced">Those that no source supports.</param>
/// <param name="OneSource">Those that rest on one source.</param>
/// <param name="MoreSources">Those that rest on two sources or more.</param>
/// <param name="DatesInferred">Those whose date an editor inferred.</param>
/// <param name="WithoutFirstDay">Those of which no first day is known.</param>
public sealed record MilestoneCoverage(int Total, int Unsourced, int OneSource, int MoreSources, int DatesInferred, int WithoutFirstDay);

/// <summary>Milestones, counted.</summary>
/// <param name="Milestones">All of them.</param>
/// <param name="Partners">Those that name each partner, by its code; a partner that none names is missing: none recorded.</param>
public sealed record PeriodCounts(int Milestones, IReadOnlyDictionary<string, int> Partners);

/// <summary>The milestones whose whole date lies in a period.</summary>
/// <param name="From">The first year of the period; null where it is open.</param>
/// <param name="To">The last year of the period; null where it is open.</param>
/// <param name="Counts">How many there are.</param>
public sealed record PeriodCoverage(int? From, int? To, PeriodCounts Counts);

/// <summary>A year, with how many milestones fall into it, or may.</summary>
/// <param name="Year">The year.</param>
/// <param name="Milestones">How many there are.</param>
public sealed record YearCoverage(int Year, int Milestones);

/// <summary>What is recorded of a partner.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Milestones">The milestones that name it.</param>
/// <param name="Own">Those that name it and no other partner.</param>
/// <param name="AttendanceMissing">The summits that have passed and of which no source says who came for it.</param>
public sealed record PartnerCoverage(string Code, string Name, int Milestones, int Own, IReadOnlyList<RecordReference> AttendanceMissing);

/// <summary>An area, with how many milestones it has.</summary>
/// <param name="Id">The area's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Whether it is a field of cooperation or only a topic of talks.</param>
/// <param name="Milestones">How many milestones are recorded in it.</param>
public sealed record AreaCoverage(string Id, string Name, AreaKind Kind, int Milestones);

/// <summary>A record that something is said of.</summary>
/// <param name="RecordType">The record's type ("milestone").</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it is called.</param>
public sealed record RecordReference(string RecordType, string Id, string Title);

/// <summary>A summit or milestone whose day has passed without a recorded outcome.</summary>
/// <param name="Record">The record.</param>
/// <param name="When">When it was to be, in plain English.</param>
public sealed record OutcomeMissing(RecordReference Record, string When);

/// <summary>What is not recorded of an agreement.</summary>
public enum MissingTermKind
{
    /// <summary>When it was adopted.</summary>
    Adoption,

    /// <summary>On which day it was adopted: only a month, a year or a span is known.</summary>
    AdoptionDay,

    /// <summary>How long it runs: neither the start of its period nor the end.</summary>
    Period,

    /// <summary>When its period ends, though its start is known.</summary>
    PeriodEnd,

    /// <summary>All the areas that it names.</summary>
    Areas,

    /// <summary>What follows the end of its period.</summary>
    Successor,
}

/// <summary>Something that is not recorded of an agreement.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Reading">The same in plain English, to stand after the agreement's name.</param>
public sealed record MissingTermDetails(MissingTermKind Kind, string Reading);

/// <summary>An agreement of which something is not recorded.</summary>
/// <param name="Agreement">The agreement.</param>
/// <param name="Partner">The partner's code.</param>
/// <param name="Succeeded">Whether a later agreement is recorded that took its place, or will.</param>
/// <param name="Gaps">What is not recorded.</param>
public sealed record AgreementCoverage(RecordReference Agreement, string Partner, bool Succeeded, IReadOnlyList<MissingTermDetails> Gaps);
