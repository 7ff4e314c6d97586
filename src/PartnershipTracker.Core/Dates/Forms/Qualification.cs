using System.Text;

namespace PartnershipTracker.Core.Dates.Forms;

/// <summary>
/// How qualifiers are written around components (level 2, "Qualification"): to the right of a component one reaches it and
/// all to its left, to the left of a component one reaches that component alone.
/// </summary>
internal static class Qualification
{
    public const string Symbols = "?~%";

    public static Qualifier FromSymbol(char symbol) => symbol switch
    {
        '?' => Qualifier.Uncertain,
        '~' => Qualifier.Approximate,
        '%' => Qualifier.Uncertain | Qualifier.Approximate,
        _ => Qualifier.None,
    };

    /// <summary>
    /// Writes components in the one spelling that is canonical: what all components up to some place share is written once,
    /// to the right of that place, and only the rest to the left of single components. So <c>2004~-06~-11~</c> becomes
    /// <c>2004-06-11~</c>.
    /// </summary>
    public static string Write(IReadOnlyList<Component> components)
    {
        var right = new Qualifier[components.Count];
        var left = new Qualifier[components.Count];
        var written = Qualifier.None;
        for (var i = components.Count - 1; i >= 0; i--)
        {
            var shared = components.Take(i + 1).Aggregate(Qualifier.Uncertain | Qualifier.Approximate, (all, c) => all & c.Qualifier);
            right[i] = shared & ~written;
            written |= right[i];
            left[i] = components[i].Qualifier & ~written;
        }

        var text = new StringBuilder();
        for (var i = 0; i < components.Count; i++)
            text.Append(i == 0 ? "" : "-").Append(Symbol(left[i])).Append(components[i].Digits.Text).Append(Symbol(right[i]));
        return text.ToString();
    }

    private static string Symbol(Qualifier qualifier) => qualifier switch
    {
        Qualifier.None => "",
        Qualifier.Uncertain => "?",
        Qualifier.Approximate => "~",
        _ => "%",
    };
}
