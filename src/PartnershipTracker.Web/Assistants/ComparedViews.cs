using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Summits;

namespace PartnershipTracker.Web.Assistants;

/// <summary>Partners side by side on a day. A part that is null was not asked for.</summary>
/// <param name="Areas">The areas and topics in which something is claimed of any of them.</param>
/// <param name="Unclaimed">In how many areas and topics nothing is claimed of any of them.</param>
/// <param name="Summits">The summits that had, or may have, begun, with who came.</param>
/// <param name="Disagreements">Where sources disagree on what touches any of them, the weightiest first.</param>
/// <param name="Page">The same for people.</param>
/// <param name="Api">What was reached in the areas, for scripts.</param>
public sealed record ToldComparison(
    DateOnly On, IReadOnlyList<ToldCompared> Partners, IReadOnlyList<ToldArea>? Areas, int Unclaimed, IReadOnlyList<ToldSummit>? Summits,
    IReadOnlyList<ToldRecord>? Disagreements, string Page, string Api);

/// <summary>One of the partners. A part that is null was not asked for.</summary>
/// <param name="Milestones">How many there are of each kind that took place by the day; a kind that is missing: none is recorded.</param>
/// <param name="Outlooks">How it is said to see the world, as far as it was published by the day.</param>
public sealed record ToldCompared(
    string Code, ToldRecord Partner, IReadOnlyList<ToldAgreement>? Agreements, IReadOnlyList<ToldCount>? Milestones, IReadOnlyList<ToldRecord>? Outlooks);

/// <summary>How many milestones there are of a kind, and where they are listed.</summary>
public sealed record ToldCount(string Kind, int Count, string Page, string Api);

/// <summary>An area with a cell for each partner of which something is claimed; one that is missing: no claim recorded.</summary>
public sealed record ToldArea(string Id, string Name, string Kind, string Page, string Api, IReadOnlyList<ToldCell> Cells);

/// <summary>How far a partner had come in an area.</summary>
/// <param name="Level">The strongest level that was reached.</param>
/// <param name="IsPossible">Whether it only may have been reached: the date of its record is vague.</param>
public sealed record ToldCell(string Partner, string Level, bool IsPossible, DateDetails? Since, ToldRecord? Record);

/// <summary>A summit, with who came for the partners that are compared; one that is missing: no claim recorded.</summary>
public sealed record ToldSummit(string Id, string Name, DateDetails Date, IReadOnlyList<AttendanceDetails> Attendance, string Page, string Api, IReadOnlyList<ToldCitation> Citations);

/// <summary>One partner on two days.</summary>
/// <param name="Agreements">Its agreements that had, or may have, begun by the later day, as they stand on it.</param>
/// <param name="Before">How each of them stood on the earlier day, in the same order.</param>
/// <param name="Areas">The areas in which a stronger level was, or may have been, reached in between, as on the later day.</param>
/// <param name="Milestones">What lies in between; null where no day does.</param>
/// <param name="Summits">The summits in between, with who came for it.</param>
public sealed record ToldDifference(
    ToldRecord Partner, DateOnly From, DateOnly To, IReadOnlyList<ToldAgreement> Agreements, IReadOnlyList<StatusOnDay> Before, IReadOnlyList<ToldArea> Areas,
    ToldMilestones? Milestones, IReadOnlyList<ToldSummit> Summits, IReadOnlyList<ToldRecord> Outlooks, string Page);
