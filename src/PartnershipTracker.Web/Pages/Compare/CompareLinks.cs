using PartnershipTracker.Core.Dates;

namespace PartnershipTracker.Web.Pages.Compare;

/// <summary>The addresses of comparisons.</summary>
public static class CompareLinks
{
    public const string Path = "/compare";

    /// <summary>Partners side by side on a day; today where none is given.</summary>
    public static string Partners(IEnumerable<string> codes, DateOnly? on = null) =>
        $"{Path}?partners={string.Join(',', codes)}{(on is { } day ? $"&on={day.Asked()}" : "")}";

    /// <summary>All partners side by side on a day; today where none is given.</summary>
    public static string AllPartners(DateOnly? on) => on is { } day ? $"{Path}?on={day.Asked()}" : Path;

    /// <summary>One partner on a day, and a year before it.</summary>
    public static string YearUpTo(string code, DateOnly day) => Difference(code, day > DateOnly.MinValue.AddYears(1) ? day.AddYears(-1) : DateOnly.MinValue, day);

    /// <summary>One partner on two days.</summary>
    public static string Difference(string code, DateOnly from, DateOnly to) => $"{Path}?partners={code}&on={from.Asked()}&and={to.Asked()}";
}
