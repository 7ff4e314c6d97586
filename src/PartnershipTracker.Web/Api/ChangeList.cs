using PartnershipTracker.Core.Changes;
using PartnershipTracker.Web.Api.Protocol;

namespace PartnershipTracker.Web.Api;

/// <summary>Some changes, in the order in which they were recorded.</summary>
/// <param name="Items">The changes.</param>
/// <param name="Next">The address of what comes behind them, now or later, to be used unchanged. It is always there.</param>
/// <param name="More">Whether others follow that are recorded already; where none do, <c>next</c> may wait for them.</param>
public sealed record ChangeList(IReadOnlyList<ChangeDetails> Items, string Next, bool More)
{
    /// <summary>A batch as the answer to a request, whose headers lead on as well.</summary>
    internal static ChangeList Of(HttpContext context, ChangeBatch batch)
    {
        var links = ListLinks.Of(context, batch.Cursor, "since");
        // Before anything was recorded there is no place to go on from.
        var next = links.Next ?? links.Self;
        (links with { Next = next }).Write(context);
        return new(batch.Items, next, batch.HasMore);
    }
}
