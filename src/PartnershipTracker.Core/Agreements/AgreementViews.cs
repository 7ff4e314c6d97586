using System.Text.Json.Serialization;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Agreements;

/// <summary>An agreement as readers and scripts see it.</summary>
/// <param name="Id">The public id, which never changes.</param>
/// <param name="Partner">The partner's code.</param>
/// <param name="Framework">The framework's id.</param>
/// <param name="Adopted">When it was adopted; null where that is not recorded.</param>
/// <param name="PeriodStart">When its period begins; null where that is not recorded.</param>
/// <param name="PeriodEnd">When its period ends; null where that is not recorded.</param>
/// <param name="Predecessor">The id of the partner's agreement before this one; null where none is recorded.</param>
/// <param name="Summit">The id of the summit at which it was adopted; null where it was not, or none is recorded.</param>
/// <param name="Status">How it stands on the day that was asked for, computed from its dates.</param>
/// <param name="Areas">The areas that its text names, as far as sources tell.</param>
/// <param name="AreaCount">How many areas the sources say that the text names; null where none says so.</param>
/// <param name="Objectives">What it is meant to reach, in our own words.</param>
/// <param name="Priorities">The issues that it puts first, in our own words.</param>
/// <param name="Confidence">How well the sources carry it.</param>
/// <param name="Note">What else a reader should know; null where there is nothing.</param>
/// <param name="Citations">The sources and their passages; empty: unsourced.</param>
/// <param name="Version">The number of its latest revision, from 1.</param>
/// <param name="CreatedAt">When the tracker first recorded it (UTC).</param>
/// <param name="UpdatedAt">When the tracker last changed it (UTC).</param>
public sealed record AgreementDetails(
    string Id, string Partner, string Framework, DateDetails? Adopted, DateDetails? PeriodStart, DateDetails? PeriodEnd, string? Predecessor,
    string? Summit, StatusOnDay Status, IReadOnlyList<AgreementAreaDetails> Areas, int? AreaCount, IReadOnlyList<string> Objectives,
    IReadOnlyList<string> Priorities, Confidence Confidence, string? Note, IReadOnlyList<CitationDetails> Citations, int Version,
    DateTime CreatedAt, DateTime UpdatedAt) : ICited
{
    /// <summary>The date by which it is known: its adoption, else the start of its period; null where neither is recorded.</summary>
    [JsonIgnore]
    public DateDetails? Begin => Adopted ?? PeriodStart;

    public static AgreementDetails Of(Agreement agreement, StatusOnDay status) => new(
        agreement.Slug, agreement.Partner.Code, agreement.Framework.Slug, DateOf(agreement.Adopted), DateOf(agreement.PeriodStart),
        DateOf(agreement.PeriodEnd), agreement.Predecessor?.Slug, agreement.Summit?.Slug, status,
        [
            .. agreement.Areas.OrderBy(named => named.Ordinal)
                .Select(named => new AgreementAreaDetails(named.Area.Slug, named.Label, named.Sources, named.Expected)),
        ],
        agreement.AreaCount, agreement.Objectives, agreement.Priorities, agreement.Confidence, agreement.Note, CitationDetails.Of(agreement),
        agreement.Version, agreement.CreatedAt, agreement.UpdatedAt);

    private static DateDetails? DateOf(SourcedDate? date) => date is null ? null : DateDetails.Of(date);
}

/// <summary>An area that an agreement names.</summary>
/// <param name="Area">The area's id.</param>
/// <param name="Label">What the sources call it.</param>
/// <param name="Sources">The ids of the sources that name it.</param>
/// <param name="Expected">Whether it was only foreseen, before the text was agreed: the final text was not seen.</param>
public sealed record AgreementAreaDetails(string Area, string Label, IReadOnlyList<string> Sources, bool Expected);

/// <summary>How an agreement stands on a day.</summary>
/// <param name="On">The day.</param>
/// <param name="State">What it is on that day.</param>
/// <param name="InForce">Whether it is in force on that day, as far as its dates tell.</param>
/// <param name="DaysLeft">The days from that day to the last that its period may mean; null without a recorded end, or when it is not in force.</param>
/// <param name="SucceededBy">The id of the agreement that took its place by then; otherwise null.</param>
/// <param name="PossiblySucceededBy">The id of the agreement that may have taken its place by then: its own beginning is vague. Otherwise null.</param>
/// <param name="Reading">All of this in plain English.</param>
public sealed record StatusOnDay(
    DateOnly On, AgreementState State, Likelihood InForce, int? DaysLeft, string? SucceededBy, string? PossiblySucceededBy, string Reading)
{
    public static StatusOnDay Of(AgreementStatus status, DateOnly on) =>
        new(on, status.State, status.InForce, status.DaysLeft, status.SucceededBy, status.PossiblySucceededBy, status.Reading);
}
