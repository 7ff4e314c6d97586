namespace PartnershipTracker.Core.Dates.Forms;

/// <summary>
/// Adds to a date's words what its qualifiers say. A qualifier of the whole date reads "about 1980" or "2024 (uncertain)"; one
/// of some components names them: "11 June 2004 (year and month approximate)".
/// </summary>
internal static class QualifierWords
{
    public static string Apply(SingleDate date)
    {
        if (date.Qualifiers == Qualifier.None)
            return date.Words;

        var isWhole = date.Components.All(component => component.Qualifier == date.Qualifiers);
        return isWhole ? Whole(date) : $"{date.Words} ({Parts(date)})";
    }

    private static string Whole(SingleDate date)
    {
        if (!date.IsNamed)
            return $"{date.Words} ({Adjective(date.Qualifiers)})";

        var about = date.Qualifiers.HasFlag(Qualifier.Approximate) ? "about " : "";
        var uncertain = date.Qualifiers.HasFlag(Qualifier.Uncertain) ? " (uncertain)" : "";
        return about + date.Words + uncertain;
    }

    private static string Parts(SingleDate date) => string.Join(
        ", ",
        date.Components.Zip(date.ComponentNames)
            .Where(part => part.First.Qualifier != Qualifier.None)
            .GroupBy(part => part.First.Qualifier, part => part.Second)
            .Select(group => $"{EnglishList.Join([.. group], "and")} {Adjective(group.Key)}"));

    private static string Adjective(Qualifier qualifier) => qualifier switch
    {
        Qualifier.Uncertain => "uncertain",
        Qualifier.Approximate => "approximate",
        _ => "uncertain and approximate",
    };
}
