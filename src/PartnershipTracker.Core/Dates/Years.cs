using System.ComponentModel.DataAnnotations;
using System.Globalization;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Dates;

/// <summary>Years, as a query asks for some of them: 2022,2023.</summary>
internal static class Years
{
    /// <summary>How many may be asked for at once.</summary>
    public const int Most = 50;

    private const string Parameter = "year";

    /// <summary>The years that are asked for, each once; what is none is passed over.</summary>
    public static IReadOnlyList<int> Of(IEnumerable<string> asked) => [.. TermList.Split(asked).Select(Read).OfType<int>().Distinct()];

    /// <summary>What is wrong with what is asked.</summary>
    /// <param name="way">What to do instead of asking for so many.</param>
    public static IEnumerable<ValidationResult> Faults(IEnumerable<string> asked, string? way = null)
    {
        var words = TermList.Split(asked);
        return words.Count > Most
            ? [new ValidationResult($"{Parameter} names at most {Most} years{(way is null ? "" : $": {way}")}.", [Parameter])]
            : words.Where(word => Read(word) is null).Select(word => new ValidationResult($"'{word}' is not a year. Write four digits: 2023.", [Parameter]));
    }

    private static int? Read(string word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0 ? year : null;
}
