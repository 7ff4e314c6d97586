using PartnershipTracker.Core.Changes;

namespace PartnershipTracker.Web.Api;

/// <summary>Some changes, in the order in which they were recorded.</summary>
/// <param name="Items">The changes.</param>
/// <param name="Next">The address of what comes behind them, now or later, to be used unchanged. It is always there.</param>
/// <param name="More">Whether others follow that are recorded already; where none do, <c>next</c> may wait for them.</param>
public sealed record ChangeList(IReadOnlyList<ChangeDetails> Items, string Next, bool More);
