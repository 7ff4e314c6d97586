using System.Text.RegularExpressions;

namespace PartnershipTracker.Web.Tests;

/// <summary>Who may know whom in the Web project, and how its types are named (docs/architecture.md).</summary>
public sealed partial class ArchitectureTests
{
    /// <summary>The hand-written sources, pages too, by their path inside the project.</summary>
    private static readonly Dictionary<string, string> Files = Sources(Path.Combine(Repository.Root, "src", "PartnershipTracker.Web"));

    [Fact]
    public void Pages_do_not_know_the_api() => Below("Pages/").Should().NotContain(file => file.Value.Contains("PartnershipTracker.Web.Api", StringComparison.Ordinal));

    [Fact]
    public void The_api_does_not_know_the_pages() => Below("Api/").Should().NotContain(file => file.Value.Contains("PartnershipTracker.Web.Pages", StringComparison.Ordinal));

    [Theory]
    [InlineData("Pages/")]
    [InlineData("Api/")]
    public void Neither_door_knows_the_database(string door) =>
        Below(door).Should().NotBeEmpty().And.NotContain(file => Database().IsMatch(file.Value));

    [Fact]
    public void Names_say_what_a_type_is() =>
        typeof(Program).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith("PartnershipTracker", StringComparison.Ordinal) == true)
            .Should().NotContain(type => Vague().IsMatch(type.Name));

    [Fact]
    public void The_program_is_a_table_of_contents() => Files["Program.cs"].Split('\n').Length.Should().BeLessThanOrEqualTo(80);

    [Fact]
    public void No_file_is_long_and_none_is_unfinished() =>
        Files.Should().NotContain(file => file.Value.Split('\n').Length > 220)
            .And.NotContain(file => Unfinished().IsMatch(file.Value));

    private static IEnumerable<KeyValuePair<string, string>> Below(string folder) =>
        Files.Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal));

    private static Dictionary<string, string> Sources(string root) =>
        new[] { "*.cs", "*.cshtml" }.SelectMany(pattern => Directory.EnumerateFiles(root, pattern, SearchOption.AllDirectories))
            .Select(file => (Path: Path.GetRelativePath(root, file).Replace('\\', '/'), File: file))
            .Where(file => !file.Path.StartsWith("obj/", StringComparison.Ordinal) && !file.Path.StartsWith("bin/", StringComparison.Ordinal)
                && !file.Path.Contains("node_modules/", StringComparison.Ordinal))
            .ToDictionary(file => file.Path, file => File.ReadAllText(file.File), StringComparer.Ordinal);

    [GeneratedRegex(@"DbContext|Microsoft\.EntityFrameworkCore|PartnershipTracker\.Core\.Data\b", RegexOptions.None, 1000)]
    private static partial Regex Database();

    [GeneratedRegex("(Service|Manager|Helper|Utils?|Dto|Impl|Base|Common)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Vague();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Unfinished();
}
