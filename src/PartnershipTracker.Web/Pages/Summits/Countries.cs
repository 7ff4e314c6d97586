namespace PartnershipTracker.Web.Pages.Summits;

/// <summary>
/// English names of the countries that may hold a summit: NATO's allies and its four partners. They stand here because the site runs without
/// the system's culture data (<c>InvariantGlobalization</c>).
/// </summary>
internal static class Countries
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["AL"] = "Albania",
        ["AU"] = "Australia",
        ["BE"] = "Belgium",
        ["BG"] = "Bulgaria",
        ["CA"] = "Canada",
        ["CZ"] = "Czechia",
        ["DE"] = "Germany",
        ["DK"] = "Denmark",
        ["EE"] = "Estonia",
        ["ES"] = "Spain",
        ["FI"] = "Finland",
        ["FR"] = "France",
        ["GB"] = "United Kingdom",
        ["GR"] = "Greece",
        ["HR"] = "Croatia",
        ["HU"] = "Hungary",
        ["IS"] = "Iceland",
        ["IT"] = "Italy",
        ["JP"] = "Japan",
        ["KR"] = "South Korea",
        ["LT"] = "Lithuania",
        ["LU"] = "Luxembourg",
        ["LV"] = "Latvia",
        ["ME"] = "Montenegro",
        ["MK"] = "North Macedonia",
        ["NL"] = "Netherlands",
        ["NO"] = "Norway",
        ["NZ"] = "New Zealand",
        ["PL"] = "Poland",
        ["PT"] = "Portugal",
        ["RO"] = "Romania",
        ["SE"] = "Sweden",
        ["SI"] = "Slovenia",
        ["SK"] = "Slovakia",
        ["TR"] = "Türkiye",
        ["US"] = "United States",
    };

    /// <summary>The name of the country of that ISO 3166-1 alpha-2 code; the code itself for any other country.</summary>
    public static string NameOf(string code) => Names.GetValueOrDefault(code, code);
}
