using PartnershipTracker.Core.Dates;

namespace PartnershipTracker.Web.Pages.Shared;

/// <summary>A partner's mark: colour, shape and code.</summary>
/// <param name="Code">The partner's code.</param>
/// <param name="Named">Whether the name is shown; it is always there to be read aloud.</param>
/// <param name="Linked">Whether it leads to the partner's page.</param>
public sealed record PartnerBadge(string Code, bool Named = false, bool Linked = true);

/// <summary>A date with what makes it vague.</summary>
/// <param name="Standing">Whether what it dates lies ahead; null where that says nothing.</param>
/// <param name="OutcomeNotRecorded">Whether it lay ahead and has passed without news.</param>
/// <param name="InList">Whether it stands in the margin of a list.</param>
public sealed record DateLine(DateDetails Date, Standing? Standing = null, bool OutcomeNotRecorded = false, bool InList = false);

/// <summary>An entry of a list that is a record without a page of its own.</summary>
/// <param name="RecordType">Its type, as the history names it.</param>
/// <param name="Title">What it is called, for those who hear the link out of its context.</param>
public sealed record RecordEntry(string RecordType, string Id, string Title);

/// <summary>The way on through a list.</summary>
/// <param name="First">The address of the first page; null on it.</param>
/// <param name="Next">The address of the next page; null on the last.</param>
public sealed record Pager(string? First, string? Next);
