using System.Text.Json;

namespace PartnershipTracker.Core.Changes;

/// <summary>What the fields of inputs are called in a sentence.</summary>
internal static class FieldWords
{
    /// <summary>Texts up to this length, in UTF-16 code units, are told in the sentence itself.</summary>
    private const int ShortText = 100;

    // What is not here is called as it is named.
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["AreaCount"] = "number of areas",
        ["PeriodStart"] = "start of the period",
        ["PeriodEnd"] = "end of the period",
        ["Adopted"] = "date of adoption",
        ["TermYears"] = "usual term in years",
        ["Aliases"] = "other names",
        ["About"] = "records that it touches",
        ["Url"] = "address",
        ["Published"] = "date of publication",
        ["Republisher"] = "second publisher",
        ["Sha256"] = "hash of the stored text",
        ["SetAside"] = "passages set aside",
        ["Quote"] = "passage",
        ["Before"] = "words before the passage",
        ["After"] = "words after the passage",
        ["Leader"] = "mark as leader",
        ["Expected"] = "mark as foreseen",
    };

    public static string LabelOf(string property) => Words.GetValueOrDefault(property) ?? JsonNamingPolicy.KebabCaseLower.ConvertName(property).Replace('-', ' ');

    public static bool AreLong(string? before, string? after) => (before?.Length ?? 0) > ShortText || (after?.Length ?? 0) > ShortText;

    /// <summary>Names in a sentence: "Japan, South Korea and Australia".</summary>
    public static string List(IReadOnlyList<string> names) =>
        names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
}
