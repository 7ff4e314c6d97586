using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PartnershipTracker.Core.Imports;

namespace PartnershipTracker.Web.Packages;

/// <summary>Tables with what one must know to use them, as a Frictionless Data Package in a ZIP file.</summary>
/// <param name="Name">Its name for programs, in small letters and hyphens.</param>
/// <param name="Title">What the package holds, in words.</param>
/// <param name="Address">Where the same is read on the site, as it was then.</param>
/// <param name="Retrieved">When it was taken.</param>
/// <param name="Version">The state of the record that it was taken from.</param>
/// <param name="Fill">Reads the records, and adds what its tables hold of them.</param>
/// <param name="Readme">What a person who opens it reads first, in Markdown.</param>
internal sealed record DataPackage(
    string Name, string Title, string Address, DateTimeOffset Retrieved, long Version, IReadOnlyList<PackageTable> Tables, Func<PackageRows, CancellationToken, Task> Fill,
    Func<DataPackage, string> Readme)
{
    public const string Dictionary = "dictionary.csv";

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>How its tables are to be read, as part of a README.</summary>
    public const string HowToRead =
        """
        ## How to read it

        - The files are UTF-8 with a byte order mark, commas between the fields, and a heading.
        - Text that a spreadsheet would run as a formula has an apostrophe before it.
        - Dates are EDTF (ISO 8601-2) at the precision known: `2023-07` is a month, `199X` a decade, `1980~` approximate, `..` an open end. `firstDay` and `lastDay` are the days between which it may lie: a vague date is not its first day.
        - An empty cell means that nothing is recorded. It does not mean that there is nothing.
        - A record may be disputed by a source: see `stance` in `data/citations.csv`.
        """;

    /// <summary>Its files as the rows of a table in Markdown: name, what it holds, key.</summary>
    public string Files =>
        $"""
        | file | what it holds | key |
        |---|---|---|
        {string.Join('\n', Tables.Select(table => $"| `{table.File}` | {table.Title} | {string.Join(", ", table.Key.Select(column => $"`{column}`"))} |"))}
        | `{Dictionary}` | every column of every table: type, meaning, what it refers to | |
        | `datapackage.json` | the same for programs: a [Frictionless Data Package](https://specs.frictionlessdata.io/data-package/) | |
        """;

    /// <summary>Writes the package. What describes the tables comes after them: it tells their lengths and sums.</summary>
    /// <param name="folder">Where its tables lie until they are written; there must be room for all of them as they are, uncompressed.</param>
    public async Task WriteAsync(Stream stream, string folder, CancellationToken cancellationToken)
    {
        await using var rows = await PackageRows.BeginAsync(Tables, folder, cancellationToken);
        await Fill(rows, cancellationToken);
        await using var zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken);
        await WriteAllAsync(zip, rows, cancellationToken);
    }

    private async Task WriteAllAsync(ZipArchive zip, PackageRows rows, CancellationToken cancellationToken)
    {
        var resources = new JsonArray();
        foreach (var table in Tables)
        {
            using var measured = await WriteEntryAsync(zip, table.File, (stream, token) => rows.WriteAsync(table, stream, token), cancellationToken);
            resources.Add(Resource(table, measured));
        }

        using var dictionary = await WriteEntryAsync(zip, Dictionary, WriteDictionaryAsync, cancellationToken);
        using var descriptor = await WriteEntryAsync(zip, "datapackage.json", Text(Descriptor(resources).ToJsonString(Json)), cancellationToken);
        using var readme = await WriteEntryAsync(zip, "README.md", Text(Readme(this)), cancellationToken);
    }

    private async Task<MeasuredStream> WriteEntryAsync(ZipArchive zip, string name, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Retrieved;
        await using var stream = await entry.OpenAsync(cancellationToken);
        var measured = new MeasuredStream(stream);
        await write(measured, cancellationToken);
        return measured;
    }

    private static Func<Stream, CancellationToken, Task> Text(string text) =>
        (stream, cancellationToken) => stream.WriteAsync(Encoding.UTF8.GetBytes(text + "\n"), cancellationToken).AsTask();

    private Task WriteDictionaryAsync(Stream stream, CancellationToken cancellationToken)
    {
        var rows =
            from table in Tables
            from column in table.Columns
            let refers = column.Refers is { } to ? $"{to.Table}.{to.Column}" : ""
            select new[] { table.Name, column.Name, column.Type, table.Key.Contains(column.Name, StringComparer.Ordinal) ? "yes" : "", refers, column.Meaning };
        return CsvTable.WriteAsync(stream, ["table", "column", "type", "key", "refersTo", "meaning"], rows.ToAsyncEnumerable(), cancellationToken);
    }

    // No licence is named: none is stated for the record (see the README of the repository).
    private JsonObject Descriptor(JsonArray resources) => new()
    {
        ["profile"] = "tabular-data-package",
        ["name"] = Name,
        ["title"] = Title,
        ["description"] = $"Taken from dataset version {Version} of PartnershipTracker. The columns are explained in {Dictionary}, the use of the tables in README.md.",
        ["homepage"] = Address,
        ["version"] = $"{Version}",
        ["created"] = $"{Retrieved.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}",
        ["resources"] = resources,
    };

    private static JsonObject Resource(PackageTable table, MeasuredStream written) => new()
    {
        ["profile"] = "tabular-data-resource",
        ["name"] = table.Name,
        ["title"] = table.Title,
        ["path"] = table.File,
        ["format"] = "csv",
        ["mediatype"] = "text/csv",
        ["encoding"] = "utf-8",
        ["bytes"] = written.Written,
        ["hash"] = $"sha256:{written.Sha256}",
        ["dialect"] = new JsonObject { ["delimiter"] = ",", ["lineTerminator"] = "\r\n", ["quoteChar"] = "\"", ["doubleQuote"] = true, ["header"] = true },
        ["schema"] = table.Schema(),
    };
}
