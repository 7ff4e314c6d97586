using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Dates;

namespace PartnershipTracker.Core.Matrix;

/// <summary>How far each partner and NATO had come in each area on a day, as far as the record tells.</summary>
/// <param name="On">The day for which it was computed.</param>
/// <param name="Partners">The partners' codes, in the order of the cells of each area.</param>
/// <param name="Areas">The whole vocabulary: areas of cooperation first, then topics of talks, each by group and name.</param>
public sealed record AreaMatrix(DateOnly On, IReadOnlyList<string> Partners, IReadOnlyList<MatrixArea> Areas);

/// <summary>An area with one cell for each partner.</summary>
/// <param name="Id">The area's id.</param>
/// <param name="Name">The name that a reader sees.</param>
/// <param name="Group">The heading under which lists show it.</param>
/// <param name="Kind">Whether it is a field of cooperation or only a topic of talks.</param>
/// <param name="Cells">One cell for each partner, in the order of <c>partners</c>.</param>
public sealed record MatrixArea(string Id, string Name, string Group, AreaKind Kind, IReadOnlyList<MatrixCell> Cells);

/// <summary>How far a partner and NATO had come in an area. All null but the partner: no claim is recorded.</summary>
/// <param name="Partner">The partner's code.</param>
/// <param name="Level">The strongest level that was reached for certain by the day; null where none was.</param>
/// <param name="Since">When it was reached, at the precision known; null where none was.</param>
/// <param name="Record">The record that says so; null where none was.</param>
/// <param name="Citation">What that record rests on; null where none was reached, or the record is unsourced.</param>
/// <param name="Possibly">A stronger level that may have been reached by the day, since the date of its record is vague; otherwise null.</param>
public sealed record MatrixCell(
    string Partner, AreaLevel? Level, DateDetails? Since, MatrixRecord? Record, MatrixCitation? Citation, PossibleLevel? Possibly);

/// <summary>A level that may have been reached by the day: the first day that its date may mean had come, the last had not.</summary>
/// <param name="Level">The level.</param>
/// <param name="Since">When it was reached, at the precision known.</param>
/// <param name="Record">The record that says so.</param>
/// <param name="Citation">What that record rests on; null where it is unsourced.</param>
public sealed record PossibleLevel(AreaLevel Level, DateDetails Since, MatrixRecord Record, MatrixCitation? Citation);

/// <summary>The record behind a level.</summary>
/// <param name="Type">Its type: milestone, agreement or assessment.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it is called.</param>
public sealed record MatrixRecord(string Type, string Id, string Title);

/// <summary>The passage behind a level, or the page where no passage is held: the first supporting citation of the record that holds one, else its first.</summary>
/// <param name="Source">The source's id.</param>
/// <param name="Title">The source's title.</param>
/// <param name="Publisher">Who published it first.</param>
/// <param name="Quote">The passage, verbatim; null where none is held.</param>
/// <param name="Start">Where the passage starts in the stored text, in UTF-16 code units; null without a place in it.</param>
/// <param name="Length">How long the passage is, in UTF-16 code units; null without a place.</param>
/// <param name="Basis">Whether the passage says it or an editor concludes it.</param>
public sealed record MatrixCitation(string Source, string Title, string Publisher, string? Quote, int? Start, int? Length, Basis Basis);
