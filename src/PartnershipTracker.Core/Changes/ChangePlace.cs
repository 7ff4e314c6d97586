using System.Globalization;
using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Changes;

/// <summary>
/// A place in the one order of all changes: behind a step. Steps are numbered inside transactions that all write the row of the dataset, so one ends before the next takes
/// its numbers: the order of the numbers is the order in which changes can be seen, and behind a step that was seen no earlier one turns up.
/// </summary>
/// <param name="Step">The number of the step; 0: before all.</param>
/// <param name="Ticks">When it was recorded: it tells the step from one of the same number in a database that was put back. 0 where nobody has seen the step.</param>
public sealed record ChangePlace(int Step, long Ticks)
{
    // One name for list, stream and every filter: whoever follows may change from one to another and goes on where they were.
    private const string Query = "every change";

    public static readonly ChangePlace Start = new(0, 0);

    /// <summary>The place as callers are told it; null where it is behind no step: before all, and where only a moment was asked for.</summary>
    internal string? Seal(CursorSeal seal) =>
        Ticks == 0 ? null : seal.Seal(Query, [Step.ToString(CultureInfo.InvariantCulture), Ticks.ToString(CultureInfo.InvariantCulture)]);

    /// <summary>The place that a caller was told; null where it is none of ours.</summary>
    internal static ChangePlace? Open(CursorSeal seal, string cursor) =>
        seal.Open(Query, cursor) is [var step, var ticks]
            ? new(int.Parse(step, CultureInfo.InvariantCulture), long.Parse(ticks, CultureInfo.InvariantCulture))
            : null;
}
