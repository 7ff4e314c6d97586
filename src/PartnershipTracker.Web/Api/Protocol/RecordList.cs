namespace PartnershipTracker.Web.Api.Protocol;

/// <summary>One page of a list.</summary>
/// <param name="Items">The records of this page, in the list's one order.</param>
/// <param name="Total">How many records the filters match, over all pages.</param>
/// <param name="Next">The address of the next page, to be used unchanged; null on the last page.</param>
public sealed record RecordList<T>(IReadOnlyList<T> Items, int Total, string? Next);

/// <inheritdoc cref="RecordList{T}"/>
/// <param name="Included">Other records, which those of the page name.</param>
internal sealed record RecordListWith<T>(IReadOnlyList<T> Items, int Total, string? Next, object Included);
