using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Disagreements;
using PartnershipTracker.Core.Evidence;
using PartnershipTracker.Core.Matrix;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Summits;

namespace PartnershipTracker.Core.Comparisons;

/// <summary>Partners side by side on a day. Whatever has cells has one for each partner, in the order of <c>Partners</c>.</summary>
/// <param name="On">The day: what had come by then, whatever is recorded of later.</param>
/// <param name="Partners">The partners.</param>
/// <param name="Agreements">Their agreements that had, or may have, begun, as they stand on the day.</param>
/// <param name="Kinds">Their milestones by kind; a kind of which none has any is missing.</param>
/// <param name="Areas">The areas and topics in which something is claimed of any of them, with a cell of the matrix for each.</param>
/// <param name="Unclaimed">How many areas and topics there are in which nothing is claimed of any of them.</param>
/// <param name="Summits">The summits that had, or may have, begun, in the order of their days.</param>
/// <param name="Outlooks">How each is said to see the world, as far as it was published.</param>
/// <param name="Disagreements">Where sources disagree on what touches any of them, the weightiest first.</param>
public sealed record PartnerComparison(
    DateOnly On, IReadOnlyList<PartnerDetails> Partners, IReadOnlyList<IReadOnlyList<AgreementDetails>> Agreements, IReadOnlyList<ComparedKind> Kinds,
    IReadOnlyList<MatrixArea> Areas, int Unclaimed, IReadOnlyList<ComparedSummit> Summits, IReadOnlyList<IReadOnlyList<PublishedOutlook>> Outlooks,
    IReadOnlyList<ComparedDisagreement> Disagreements);

/// <summary>The milestones of one kind.</summary>
/// <param name="Cells">Null where a partner has none of this kind.</param>
public sealed record ComparedKind(MilestoneKind Kind, IReadOnlyList<KindSpan?> Cells);

/// <summary>What a partner has of one kind by a day: what took place, and names the partner, alone or with others.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="First">The first in the one order; those without a first day count where there is no other.</param>
/// <param name="Latest">The last in the one order: the one that began last.</param>
public sealed record KindSpan(int Count, DatedTitle First, DatedTitle Latest);

/// <summary>A milestone by its title and date.</summary>
/// <param name="IsPossible">Whether its date is such that it may lie after the day that is asked about.</param>
public sealed record DatedTitle(string Id, string Title, DateDetails Date, bool IsPossible);

/// <summary>A summit with who came for each partner; an empty cell: no claim recorded.</summary>
public sealed record ComparedSummit(SummitDetails Summit, IReadOnlyList<IReadOnlyList<AttendanceDetails>> Cells);

/// <summary>How a partner is said to see the world.</summary>
/// <param name="Published">When the first source that says so was published; null where that is not recorded.</param>
public sealed record PublishedOutlook(string Id, string Title, DateDetails? Published);

/// <summary>A disagreement with the records of each partner that it touches; an empty cell: none of its own.</summary>
public sealed record ComparedDisagreement(string Id, string Title, Severity Severity, IReadOnlyList<IReadOnlyList<TitledRecord>> Cells);

/// <summary>One partner on two days, and what changed between them.</summary>
/// <param name="From">The earlier day.</param>
/// <param name="To">The later day.</param>
/// <param name="Agreements">Its agreements that had, or may have, begun by the later day, as they stand on both.</param>
/// <param name="Areas">The areas and topics in which a stronger level was, or may have been, reached in between.</param>
/// <param name="Milestones">Its milestones of which some day lies after the earlier and not after the later, at most <see cref="MilestoneQueries.MaxRows"/>.</param>
/// <param name="MilestoneCount">How many of those there are.</param>
/// <param name="Summits">The summits of which some day lies in between, with who came for the partner.</param>
/// <param name="Outlooks">What was published in between of how it sees the world.</param>
public sealed record PartnerDifference(
    PartnerDetails Partner, DateOnly From, DateOnly To, IReadOnlyList<AgreementDifference> Agreements, IReadOnlyList<AreaDifference> Areas,
    IReadOnlyList<MilestoneRow> Milestones, int MilestoneCount, IReadOnlyList<ComparedSummit> Summits, IReadOnlyList<PublishedOutlook> Outlooks);

/// <summary>How far a partner had come in an area on two days.</summary>
public sealed record AreaDifference(MatrixArea Area, MatrixCell Before, MatrixCell After);
