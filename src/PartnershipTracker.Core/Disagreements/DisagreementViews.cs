using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Disagreements;

/// <summary>A disagreement between sources as readers and scripts see it.</summary>
/// <param name="Id">The public id, which never changes.</param>
/// <param name="Title">What it is about, in a few words.</param>
/// <param name="Type">In what way the sources disagree.</param>
/// <param name="Severity">How much hangs on it.</param>
/// <param name="Claim">What one side says; citations with the stance "supports" stand behind it.</param>
/// <param name="Counterclaim">What the other side says; citations with the stance "disputes" stand behind it.</param>
/// <param name="Verdict">What the tracker stands by.</param>
/// <param name="Reason">Why it stands by that.</param>
/// <param name="About">The records that it touches.</param>
/// <param name="Citations">The sources of both sides, with their passages.</param>
/// <param name="Version">The number of its latest revision, from 1.</param>
/// <param name="CreatedAt">When the tracker first recorded it (UTC).</param>
/// <param name="UpdatedAt">When the tracker last changed it (UTC).</param>
public sealed record DisagreementDetails(
    string Id, string Title, DisagreementType Type, Severity Severity, string Claim, string Counterclaim, string Verdict, string Reason,
    IReadOnlyList<SubjectDetails> About, IReadOnlyList<CitationDetails> Citations, int Version, DateTime CreatedAt, DateTime UpdatedAt) : ICited
{
    public static DisagreementDetails Of(Disagreement disagreement) => new(
        disagreement.Slug, disagreement.Title, disagreement.Type, disagreement.Severity, disagreement.Claim, disagreement.Counterclaim,
        disagreement.Verdict, disagreement.Reason,
        [.. disagreement.About.OrderBy(subject => subject.Ordinal).Select(subject => new SubjectDetails(subject.Type, subject.Subject))],
        CitationDetails.Of(disagreement), disagreement.Version, disagreement.CreatedAt, disagreement.UpdatedAt);
}

/// <summary>A record that a disagreement touches.</summary>
/// <param name="Type">What kind of record it is.</param>
/// <param name="Id">The record's id.</param>
public sealed record SubjectDetails(SubjectType Type, string Id);

/// <summary>What marks a record that a disagreement touches.</summary>
/// <param name="Id">The disagreement's id.</param>
/// <param name="Title">What it is about.</param>
public sealed record DisagreementMark(string Id, string Title);
