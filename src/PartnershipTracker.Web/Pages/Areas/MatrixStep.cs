using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Matrix;

namespace PartnershipTracker.Web.Pages.Areas;

/// <summary>A level in a cell, with all that stands under it.</summary>
/// <param name="From">The level that was reached for certain below a possible one; null where none was.</param>
/// <param name="IsPossible">Whether the level may have been reached, and may not.</param>
public sealed record MatrixStep(AreaLevel Level, DateDetails Since, MatrixRecord Record, MatrixCitation? Citation, AreaLevel? From, bool IsPossible)
{
    /// <summary>The levels of a cell, the certain one first; none where no claim is recorded.</summary>
    public static IEnumerable<MatrixStep> Of(MatrixCell cell)
    {
        if (cell is { Level: { } level, Since: { } since, Record: { } record })
            yield return new(level, since, record, cell.Citation, level, IsPossible: false);
        if (cell.Possibly is { } possible)
            yield return new(possible.Level, possible.Since, possible.Record, possible.Citation, cell.Level, IsPossible: true);
    }
}

/// <summary>A level as five pips and its word.</summary>
/// <param name="Level">The level.</param>
/// <param name="Certain">How far the pips are filled; null for not at all.</param>
public sealed record LevelMark(AreaLevel Level, AreaLevel? Certain)
{
    public bool IsPossible => Certain is null || Certain < Level;

    public string Word => Level switch
    {
        AreaLevel.Mentioned => "Mentioned",
        AreaLevel.InterestVoiced => "Interest voiced",
        AreaLevel.AgreedIpcp => "Agreed in an IPCP",
        AreaLevel.AgreedItpp => "Agreed in an ITPP",
        AreaLevel.ActivityHeld => "Activity held",
        _ => throw new InvalidOperationException($"There is no level {Level}."),
    };

    /// <summary>The class of each of the five pips, from the weakest level on.</summary>
    public IEnumerable<string> Pips => Enum.GetValues<AreaLevel>().Select(step =>
        step <= Certain ? "level__pip level__pip--full" : step <= Level ? "level__pip level__pip--may" : "level__pip");
}
