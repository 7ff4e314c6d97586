using PartnershipTracker.Web.Tables;

namespace PartnershipTracker.Web.Pages.Downloads;

/// <summary>What a filter finds, whole, with what one must know of it to use it.</summary>
/// <param name="Address">Where the same list is read, as it was then.</param>
/// <param name="Retrieved">When it was taken (UTC).</param>
/// <param name="DatasetVersion">The state of the record that it was taken from.</param>
/// <param name="Total">How many items there are.</param>
public sealed record MilestoneFile(string Address, DateTime Retrieved, long DatasetVersion, int Total, IAsyncEnumerable<MilestoneLine> Items);
