using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Seeding;

namespace PartnershipTracker.Core.Tests.Seeding;

/// <summary>A folder of seed files that one test writes, and may spoil.</summary>
internal sealed class SeedFolder : IDisposable
{
    public const string File = "a.facts.json";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tracker-seeds-");

    public string Path => _folder.FullName;

    /// <summary>One sound entry in every section, and two milestones.</summary>
    public static SeedFolder Sound(Action<JsonNode>? edit = null)
    {
        var folder = new SeedFolder();
        folder.Write("report.txt", Make.Text);
        folder.Write(File, Facts(edit));
        return folder;
    }

    /// <summary>The JSON of <see cref="Sound"/>, changed by <paramref name="edit"/>.</summary>
    public static string Facts(Action<JsonNode>? edit = null)
    {
        var facts = new JsonObject
        {
            ["sources"] = Section(Make.Source()),
            ["partners"] = Section(Make.Partner("JP") with { Citations = [Make.Citation()] }, Make.Partner("KR") with { Citations = [Make.Citation()] }),
            ["frameworks"] = Section(
                Make.Framework("ipcp") with { Successor = "itpp", Citations = [Make.Citation()] }, Make.Framework("itpp") with { Citations = [Make.Citation()] }),
            ["areas"] = Section(Make.Area() with { Citations = [Make.Citation()] }),
            ["summits"] = Section(Make.Summit() with
            {
                Attendance = [new() { Partner = "JP", Name = "A leader", Leader = true }, new() { Partner = "KR", Name = "A minister", Leader = false }],
                Citations = [Make.Citation()],
            }),
            ["agreements"] = Section(
                Make.Agreement("jp-itpp") with { Predecessor = "jp-ipcp", Citations = [Make.Citation()] },
                Make.Agreement("jp-ipcp", framework: "ipcp") with { Citations = [Make.Citation()] }),
            ["milestones"] = Section(
                Make.Milestone("meeting") with
                {
                    Areas = ["space"],
                    Framework = "itpp",
                    Agreement = "jp-itpp",
                    Summit = "vilnius-2023",
                    Citations = [Make.Citation("The partners met in 2023."), Make.Citation()],
                },
                Make.Milestone("statement") with
                {
                    Kind = Core.Milestones.MilestoneKind.Statement,
                    Statement = new() { Speaker = "A leader", Words = "agreed on cyber defence" },
                    Citations = [Make.Citation("They agreed on cyber defence.")],
                }),
            ["assessments"] = Section(Make.Assessment() with { Areas = ["space"], Citations = [Make.Citation()] }),
        };
        edit?.Invoke(facts);
        return facts.ToJsonString();
    }

    public void Write(string file, string content)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    public IReadOnlyList<SeedFault> Check() => SeedLoader.Check(Path, withRecord: true).Faults;

    public void Dispose() => _folder.Delete(recursive: true);

    private static JsonArray Section<TInput>(params TInput[] inputs)
        where TInput : RecordInput =>
        [.. inputs.Select(input => JsonSerializer.SerializeToNode(input, RecordJson.Options))];
}
