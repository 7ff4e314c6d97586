using System.Text.RegularExpressions;

namespace PartnershipTracker.Web.Tests.Contract;

/// <summary>The fenced blocks of <c>docs/api.md</c>.</summary>
internal static partial class ManualExamples
{
    /// <summary>The address at which the README promises the site.</summary>
    public const string Address = "http://localhost:5080";

    private const string Worked = "## Worked examples\n";

    private static readonly string[] Parts = File.ReadAllText(Path.Combine(Repository.Root, "docs", "api.md")).ReplaceLineEndings("\n").Split(Worked);

    /// <summary>The worked examples: by their question, then by language.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> ByQuestion { get; } =
        Parts[1].Split("\n### ").Skip(1).ToDictionary(
            section => section.Split('\n')[0],
            section => (IReadOnlyDictionary<string, string>)Blocks(section).ToDictionary(block => block.Language, block => block.Code, StringComparer.Ordinal),
            StringComparer.Ordinal);

    /// <summary>All other commands, in their order, each with what stands below it as what it prints; null where nothing does.</summary>
    public static IReadOnlyList<(string Code, string? Printed)> Commands { get; } = [.. WithPrinted([.. Blocks(Parts[0])])];

    private static IEnumerable<(string Code, string? Printed)> WithPrinted((string Language, string Code)[] blocks) =>
        blocks.Zip(blocks.Skip(1).Append((Language: "", Code: ""))).Where(pair => pair.First.Language == "sh").Select(pair => (pair.First.Code, pair.Second.Language == "text" ? pair.Second.Code : null));

    private static IEnumerable<(string Language, string Code)> Blocks(string text) =>
        Fenced().Matches(text).Select(match => (match.Groups["language"].Value, match.Groups["code"].Value));

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fenced();
}
