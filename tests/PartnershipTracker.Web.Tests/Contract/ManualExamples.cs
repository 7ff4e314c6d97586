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

    /// <summary>All other commands, in their order.</summary>
    public static IReadOnlyList<string> Commands { get; } = [.. Blocks(Parts[0]).Where(block => block.Language == "sh").Select(block => block.Code)];

    private static IEnumerable<(string Language, string Code)> Blocks(string text) =>
        Fenced().Matches(text).Select(match => (match.Groups["language"].Value, match.Groups["code"].Value));

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fenced();
}
