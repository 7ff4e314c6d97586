using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Seeding;

/// <summary>Reads a folder of seed files. Every fault is noted and reading goes on, so that one report names them all.</summary>
internal static class SeedReader
{
    public const string FilePattern = "*.facts.json";

    /// <summary>The folder inside the seeds' folder that holds the public record.</summary>
    public const string RecordFolder = "record/";

    private const string Sections = "sources, partners, frameworks, areas, summits, agreements, milestones, assessments, disagreements, names";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Reads and checks <paramref name="directory"/>, the folders inside it too; no database is needed.</summary>
    /// <param name="withRecord">Whether the public record is read as well.</param>
    public static SeedSet Read(string directory, bool withRecord)
    {
        var set = new SeedSet();
        var files = Directory.Exists(directory) ? Files(directory, withRecord) : [];
        if (files.Count == 0)
            set.Faults.Add(new(directory, "", "", $"There is no seed file ({FilePattern}) in this folder."));
        foreach (var file in files)
            ReadFile(set, directory, file);

        set.Faults.AddRange(SeedChecker.Check(set));
        return set;
    }

    // Files of the folder itself come before those of the folders inside it, whatever their names.
    private static List<string> Files(string directory, bool withRecord) =>
    [
        .. Directory.EnumerateFiles(directory, FilePattern, SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(directory, path).Replace('\\', '/'))
            .Where(path => withRecord || !path.StartsWith(RecordFolder, StringComparison.Ordinal))
            .OrderBy(path => path.Count(character => character == '/'))
            .ThenBy(path => path, StringComparer.Ordinal),
    ];

    private static void ReadFile(SeedSet set, string directory, string file)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(directory, file)), Strict);
        }
        catch (JsonException exception)
        {
            set.Faults.Add(new(file, "", "", JsonFault.DescribeSyntax(exception)));
            return;
        }

        using (document)
        {
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                set.Faults.Add(new(file, "", "", "The file must hold one JSON object."));
                return;
            }

            foreach (var section in document.RootElement.EnumerateObject())
                ReadSection(set, file, section);
        }

        foreach (var entry in set.Sources.Where(entry => entry.File == file))
            ReadText(set, directory, entry);
    }

    private static void ReadSection(SeedSet set, string file, JsonProperty section)
    {
        switch (section.Name)
        {
            case "$schema": break;
            case "sources": ReadEntries(set, file, section, set.Sources); break;
            case "partners": ReadEntries(set, file, section, set.Partners, "code"); break;
            case "frameworks": ReadEntries(set, file, section, set.Frameworks); break;
            case "areas": ReadEntries(set, file, section, set.Areas); break;
            case "summits": ReadEntries(set, file, section, set.Summits); break;
            case "agreements": ReadEntries(set, file, section, set.Agreements); break;
            case "milestones": ReadEntries(set, file, section, set.Milestones); break;
            case "assessments": ReadEntries(set, file, section, set.Assessments); break;
            case "disagreements": ReadEntries(set, file, section, set.Disagreements); break;
            case "names": ReadEntries(set, file, section, set.Names); break;
            default: set.Faults.Add(new(file, section.Name, "", $"There is no such section. Sections: {Sections}.")); break;
        }
    }

    private static void ReadEntries<TInput>(SeedSet set, string file, JsonProperty section, List<SeedEntry<TInput>> entries, string key = "id")
        where TInput : RecordInput
    {
        if (section.Value.ValueKind != JsonValueKind.Array)
        {
            set.Faults.Add(new(file, section.Name, "", "The section must be an array."));
            return;
        }

        foreach (var (index, element) in section.Value.EnumerateArray().Index())
        {
            var name = $"{section.Name}/{Text(element, "id") ?? $"[{index}]"}";
            if (Text(element, key) is { } known)
                NoteKnown(set, section.Name, known);
            if (NullItems(element, "").ToList() is { Count: > 0 } nulls)
            {
                set.Faults.AddRange(nulls.Select(field => new SeedFault(file, name, field, "It must not be null.")));
                continue;
            }

            if (Amendment.IsMeant(element))
                ReadAmendment(set, file, name, element, entries);
            else if (ReadEntry<TInput>(set, file, name, element) is { } entry)
                entries.Add(entry);
        }
    }

    private static SeedEntry<TInput>? ReadEntry<TInput>(SeedSet set, string file, string name, JsonElement element)
        where TInput : RecordInput
    {
        try
        {
            var input = element.Deserialize<TInput>(RecordJson.Options) ?? throw new JsonException("The entry is null.");
            set.Faults.AddRange(InputRules.Broken(input).Select(broken => new SeedFault(file, name, broken.Field, broken.Reason)));
            return new(file, name, element.Clone(), input);
        }
        catch (JsonException exception)
        {
            var (field, reason) = JsonFault.Describe(exception);
            set.Faults.Add(new(file, name, field, reason));
            return null;
        }
    }

    private static void ReadAmendment<TInput>(SeedSet set, string file, string name, JsonElement element, List<SeedEntry<TInput>> entries)
        where TInput : RecordInput
    {
        var index = entries.FindIndex(entry => entry.Input.Id == Text(element, "id"));
        if (index < 0)
            set.Faults.Add(new(file, name, Amendment.Field, "There is no earlier entry of this id to amend. Files of the folder itself are read first, then those of the folders inside it, by name."));
        else if (ReadEntry<TInput>(set, file, name, Amendment.Apply(entries[index].Json, element)) is { } whole)
            entries[index] = whole with { File = $"{entries[index].File}, amended in {file}" };
    }

    // The JSON reader holds properties to what the inputs declare, but not the items of their lists.
    private static IEnumerable<string> NullItems(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject()
            .SelectMany(property => NullItems(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}")),
        JsonValueKind.Array => element.EnumerateArray()
            .SelectMany((item, index) => item.ValueKind == JsonValueKind.Null ? [$"{path}[{index}]"] : NullItems(item, $"{path}[{index}]")),
        _ => [],
    };

    private static void NoteKnown(SeedSet set, string section, string key)
    {
        if (!set.Known.TryGetValue(section, out var known))
            set.Known[section] = known = new(StringComparer.Ordinal);
        known.Add(key);
    }

    private static string? Text(JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static void ReadText(SeedSet set, string directory, SeedEntry<SourceInput> entry)
    {
        // A name with a folder in it is a broken rule of the input, reported there, and opens nothing.
        if (entry.Input is not { Text: { } name, Sha256: { } expected } || Path.GetFileName(name) != name)
            return;

        var path = Path.Combine(directory, Path.GetDirectoryName(entry.File) ?? "", name);
        if (!File.Exists(path))
        {
            set.Faults.Add(entry.Fault("text", $"The file '{name}' is not there."));
            return;
        }

        var bytes = File.ReadAllBytes(path);
        var actual = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (actual != expected)
            set.Faults.Add(entry.Fault("sha256", $"The stored text '{name}' was altered: its SHA-256 is {actual}."));
        set.Texts[entry.Input.Id] = Encoding.UTF8.GetString(bytes);
    }
}
