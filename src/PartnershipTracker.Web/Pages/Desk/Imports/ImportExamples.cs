using PartnershipTracker.Web.Pages.Editing;

namespace PartnershipTracker.Web.Pages.Desk.Imports;

/// <summary>What stands in the row of a template: something of each kind, so that nobody has to guess how it is written.</summary>
internal static class ImportExamples
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["title"] = "Foreign ministers meet in Brussels",
        ["summary"] = "What happened, in our own words.",
        ["date"] = "3-4 April 2024",
        ["partners"] = "Japan; South Korea",
        ["areas"] = "cyber-defence; space",
        ["source_url"] = "https://example.org/report",
        ["source_title"] = "A report",
        ["source_publisher"] = "Its publisher",
        ["source_published"] = "5 April 2024",
        ["quote"] = "The words of the source, letter for letter.",
        ["url"] = "https://example.org/report",
        ["publisher"] = "Its publisher",
        ["published"] = "5 April 2024",
        ["name"] = "Undersea cables",
        ["group"] = "Resilience",
        ["aliases"] = "submarine cables; seabed cables",
        ["partner"] = "Japan",
        ["framework"] = "ITPP",
        ["adopted"] = "July 2023",
        ["objectives"] = "One; another",
    };

    public static string Of(ImportColumn column) => column.Citation is > 0
        ? ""
        : Known.GetValueOrDefault(column.Name) ?? (column.Field is { Kind: FieldKind.Choice, Default: { } usual } ? usual : "");
}
