namespace PartnershipTracker.Core.Shared;

/// <summary>One page of a list.</summary>
/// <param name="Items">The rows, in the list's one order.</param>
/// <param name="Total">How many rows the filter matches, over all pages; −1 where the filter asked not to count.</param>
/// <param name="Next">The cursor of the page after this one; null on the last.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, int Total, string? Next);
