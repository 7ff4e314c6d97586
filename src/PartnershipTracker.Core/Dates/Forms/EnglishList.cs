namespace PartnershipTracker.Core.Dates.Forms;

internal static class EnglishList
{
    /// <summary>Joins as a reader would: "a", "a or b", "a, b, or c".</summary>
    public static string Join(IReadOnlyList<string> items, string conjunction) => items.Count switch
    {
        1 => items[0],
        2 => $"{items[0]} {conjunction} {items[1]}",
        _ => $"{string.Join(", ", items.SkipLast(1))}, {conjunction} {items[^1]}",
    };
}
