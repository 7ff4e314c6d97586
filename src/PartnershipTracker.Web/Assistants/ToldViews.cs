using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Milestones;

namespace PartnershipTracker.Web.Assistants;

/// <summary>A citation with all that it takes to name the source without asking again.</summary>
/// <param name="Source">The source's id.</param>
/// <param name="Title">The source's title, in its own spelling.</param>
/// <param name="Author">Who wrote it; null where it names nobody.</param>
/// <param name="Publisher">Who published it first.</param>
/// <param name="Published">When, in words; null where that is not recorded.</param>
/// <param name="Url">The source's own address.</param>
/// <param name="Page">Where it is read on the site: at the passage, where there is one.</param>
/// <param name="Quotation">The passage, verbatim; null where the source's text is not held.</param>
/// <param name="Start">Where the passage starts in the stored text, in UTF-16 code units.</param>
/// <param name="Length">How long the passage is.</param>
/// <param name="Stance">supports or disputes.</param>
/// <param name="Basis">stated: the passage says it; inferred: an editor concludes it, and the note says why.</param>
public sealed record ToldCitation(
    string Source, string Title, string? Author, string Publisher, string? Published, string Url, string Page, string? Quotation, int? Start, int? Length,
    string Stance, string Basis, string? Note);

/// <summary>A record by what it is called, with what it rests on.</summary>
/// <param name="Type">Its type, as the history names it.</param>
public sealed record ToldRecord(string Type, string Id, string Title, string Page, string Api, IReadOnlyList<ToldCitation> Citations);

/// <summary>A milestone. Empty citations: it is unsourced.</summary>
public sealed record ToldMilestone(
    string Id, string Title, string Summary, DateDetails Date, string Kind, IReadOnlyList<string> Partners, string? Framework, string? Agreement,
    IReadOnlyList<string> Areas, string? Summit, Statement? Statement, string Standing, bool OutcomeNotRecorded, string Significance, string Confidence,
    string Page, string Api, IReadOnlyList<ToldCitation> Citations);

/// <summary>A page of milestones.</summary>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Next">The cursor with which the next page is asked for; null on the last.</param>
/// <param name="Page">The same list for people.</param>
/// <param name="Api">The same list for scripts.</param>
public sealed record ToldMilestones(IReadOnlyList<ToldMilestone> Milestones, int Total, string? Next, string Page, string Api);

/// <summary>An agreement as it stands on a day.</summary>
public sealed record ToldAgreement(
    string Id, string Partner, string Framework, DateDetails? Adopted, DateDetails? PeriodStart, DateDetails? PeriodEnd, string? Predecessor, string? Summit,
    StatusOnDay Status, IReadOnlyList<string> Areas, IReadOnlyList<string> Objectives, string Confidence, string? Note, string Page, string Api,
    IReadOnlyList<ToldCitation> Citations);

/// <summary>Agreements as they stand on a day.</summary>
public sealed record ToldAgreements(DateOnly On, IReadOnlyList<ToldAgreement> Agreements, int Total, string? Next, string Page, string Api);

/// <summary>A partner, its agreements as they stand on a day, the gaps between them, and its milestones.</summary>
public sealed record ToldTimeline(ToldRecord Partner, string Summary, DateOnly On, IReadOnlyList<ToldAgreement> Agreements, IReadOnlyList<AgreementGap> Gaps, ToldMilestones Milestones);
