using System.Text.Json.Nodes;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Keys;

namespace PartnershipTracker.Web.Tests.Contract;

/// <summary>The examples of <c>docs/api.md</c> do what they say, as they are written.</summary>
public sealed class ManualTests : IClassFixture<ManualTests.Site>
{
    private readonly Site _site;

    public ManualTests(Site site) => _site = site;

    /// <summary>Every question, in every language that is not always there.</summary>
    public static TheoryData<string, string> Examples()
    {
        var examples = new TheoryData<string, string>();
        foreach (var question in ManualExamples.ByQuestion.Keys)
        {
            foreach (var tool in new[] { "bash", "python3", "Rscript" })
                examples.Add(question, tool);
        }

        return examples;
    }

    [Fact]
    public void Each_question_is_asked_in_four_languages()
    {
        ManualExamples.ByQuestion.Should().HaveCount(5);
        foreach (var (question, blocks) in ManualExamples.ByQuestion)
            blocks.Keys.Should().Equal(["sh", "python", "r", "ts"], question);
    }

    [Fact]
    public async Task TypeScript_compiles_against_the_document()
    {
        var document = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "openapi.json")))!;
        var modules = ManualExamples.ByQuestion.Values.Select((blocks, number) => KeyValuePair.Create($"example{number}.ts", blocks["ts"])).ToDictionary(StringComparer.Ordinal);
        (await ContractTools.CompileAsync(document, modules)).Should().BeEmpty();

        modules["example0.ts"] = modules["example0.ts"].Replace("milestone.id", "milestone.name", StringComparison.Ordinal);
        modules["example1.ts"] = modules["example1.ts"].Replace("wait: 2", "wait: \"2\"", StringComparison.Ordinal);

        (await ContractTools.CompileAsync(document, modules)).Should().HaveCount(2)
            .And.Contain(fault => fault.Contains("Property 'name' does not exist", StringComparison.Ordinal))
            .And.Contain(fault => fault.Contains("Type 'string' is not assignable to type 'number'", StringComparison.Ordinal));
    }

    [SkippableTheory]
    [MemberData(nameof(Examples))]
    public async Task Each_language_prints_what_TypeScript_does(string question, string tool)
    {
        Machine.SkipWithout(tool);
        Machine.SkipUnless(tool != "Rscript" || await RunAsync(tool, "-e", "cat(nzchar(system.file(package = 'jsonlite')))") == "TRUE", "jsonlite");
        var blocks = ManualExamples.ByQuestion[question];
        var expected = await ContractTools.RunTypeScriptAsync(_site.Here(blocks["ts"]));

        var printed = tool switch
        {
            "bash" => await RunAsync(tool, "-eu", "-c", _site.Here(blocks["sh"])),
            "python3" => await RunAsync(tool, "-c", _site.Here(blocks["python"])),
            _ => await RunAsync(tool, "-e", _site.Here(blocks["r"])),
        };

        expected.Should().NotBeEmpty();
        printed.TrimEnd().Should().Be(expected.TrimEnd());
    }

    [SkippableFact]
    public async Task Every_other_command_prints_what_the_manual_says_and_complains_of_nothing()
    {
        Machine.SkipWithout("bash");
        Machine.SkipWithout("curl");
        Machine.SkipWithout("python3");
        ManualExamples.Commands.Should().HaveCountGreaterThan(40);
        ManualExamples.Commands.Count(command => command.Printed is not null).Should().BeGreaterThan(8, "those that write say what comes of it");
        // Some of them write: the record of this site is theirs alone.
        await using var app = new TrackerApp();
        var key = await (await app.JoinAsync(Roles.Editor, "Mona Manual")).Client.SecretAsync(KeyScope.WriteDrafts, KeyScope.Publish);
        using var site = new Site(app.Restarted());
        var start = $"export TRACKER_KEY={key}\n{ManualExamples.Commands[0].Code}";

        foreach (var (command, expected) in ManualExamples.Commands.Skip(1))
        {
            var printed = await Machine.RunAsync("bash", site.Folder, "", "-eu", "-c", site.Here(start + command));
            printed.Should().NotBeEmpty(command);
            if (expected is not null)
                printed.Should().Be(expected, "that stands below {0}", command);
        }
    }

    [SkippableFact]
    public async Task Without_a_key_the_manual_says_what_is_printed()
    {
        Machine.SkipWithout("bash");
        Machine.SkipWithout("curl");
        var command = ManualExamples.Commands.Single(command => command.Code.Contains("${TRACKER_KEY:-", StringComparison.Ordinal)).Code;

        (await RunAsync("bash", "-eu", "-c", _site.Here($"unset TRACKER_KEY\n{ManualExamples.Commands[0].Code}{command}"))).Should().Be("401\n");
    }

    private Task<string> RunAsync(string tool, params string[] arguments) => Machine.RunAsync(tool, _site.Folder, "", arguments);

    /// <summary>A site that listens, and a folder in which examples leave what they leave.</summary>
    public sealed class Site : IDisposable
    {
        private readonly TrackerApp _app;
        private readonly string _address;

        public Site()
            : this(new TrackerApp())
        {
        }

        internal Site(TrackerApp app)
        {
            _app = app;
            _address = _app.Listen().ToString().TrimEnd('/');
            Folder = Directory.CreateDirectory(Path.Combine(_app.Folder, "examples")).FullName;
            // The manual is read in the folder of the repository.
            Directory.CreateSymbolicLink(Path.Combine(Folder, "docs"), Path.Combine(Repository.Root, "docs"));
        }

        public string Folder { get; }

        /// <summary>An example that asks this site.</summary>
        public string Here(string example) => example.Replace(ManualExamples.Address, _address, StringComparison.Ordinal);

        public void Dispose() => _app.Dispose();
    }
}
