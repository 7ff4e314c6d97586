using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PartnershipTracker.Web.Tests.Downloads;

/// <summary>The ZIP of a list: a data package whose description is true of its tables.</summary>
public sealed class DataPackageTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private static readonly string[] Types = ["string", "integer", "date"];

    private readonly HttpClient _client = app.CreateClient();

    [Theory]
    [InlineData("")]
    [InlineData("?partner=KR&from=2022")]
    public async Task Its_tables_are_as_it_describes_them(string query)
    {
        var files = await _client.ZipAsync($"/milestones.zip{query}");
        var package = JsonDocument.Parse(files["datapackage.json"]).RootElement;
        var tables = package.GetProperty("resources").EnumerateArray().ToDictionary(
            resource => resource.GetProperty("name").GetString()!, resource => (Resource: resource, Table: CsvFile.Of(files[resource.GetProperty("path").GetString()!])));

        package.GetProperty("profile").GetString().Should().Be("tabular-data-package");
        tables.Keys.Should().Equal("milestones", "milestone-partners", "milestone-areas", "citations", "partners", "frameworks", "areas", "agreements", "summits", "sources");
        files.Keys.Should().BeEquivalentTo([.. tables.Keys.Select(name => $"data/{name}.csv"), "dictionary.csv", "datapackage.json", "README.md"]);
        foreach (var (name, (resource, table)) in tables)
        {
            var bytes = files[$"data/{name}.csv"];
            resource.GetProperty("bytes").GetInt64().Should().Be(bytes.Length);
            resource.GetProperty("hash").GetString().Should().Be($"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}");
            var schema = resource.GetProperty("schema");
            Fields(table, schema);
            table.Rows.Select(row => string.Join('|', Names(schema.GetProperty("primaryKey")).Select(key => row[key]))).Should().OnlyHaveUniqueItems(name);
            foreach (var foreign in schema.GetProperty("foreignKeys").EnumerateArray())
            {
                var reference = foreign.GetProperty("reference");
                var other = reference.GetProperty("resource").GetString() is { Length: > 0 } named ? tables[named].Table : table;
                table.Column(Names(foreign.GetProperty("fields")).Single()).Where(cell => cell.Length > 0)
                    .Should().BeSubsetOf(other.Column(Names(reference.GetProperty("fields")).Single()), $"{name}: {foreign}");
            }
        }

        tables["milestones"].Table.Rows.Should().BeEquivalentTo((await _client.CsvAsync($"/milestones.csv{query}")).Rows, rows => rows.WithStrictOrdering());
        tables["citations"].Table.Column("source").Distinct().Should().BeEquivalentTo(tables["sources"].Table.Column("id"));
    }

    [Fact]
    public async Task The_dictionary_explains_every_column()
    {
        var files = await _client.ZipAsync("/milestones.zip?partner=NZ");

        var dictionary = CsvFile.Of(files["dictionary.csv"]);

        foreach (var (name, bytes) in files.Where(file => file.Key.StartsWith("data/", StringComparison.Ordinal)))
        {
            dictionary.Rows.Where(row => $"data/{row["table"]}.csv" == name).Select(row => row["column"]).Should().Equal(CsvFile.Of(bytes).Heading);
        }

        dictionary.Column("meaning").Should().OnlyContain(meaning => meaning.EndsWith('.'));
    }

    [Fact]
    public async Task It_says_where_and_when_it_was_taken_and_claims_no_licence()
    {
        var files = await _client.ZipAsync("/milestones.zip?partner=NZ");
        var package = JsonDocument.Parse(files["datapackage.json"]).RootElement;
        var readme = Encoding.UTF8.GetString(files["README.md"]);

        package.GetProperty("title").GetString().Should().Be("Milestones: New Zealand");
        package.GetProperty("homepage").GetString().Should().Be("http://localhost/milestones?partner=NZ&known=2026-11-23T09:00:00Z");
        package.GetProperty("version").GetString().Should().Be("1");
        package.GetProperty("created").GetString().Should().Be("2026-11-23T09:00:00Z");
        package.TryGetProperty("licenses", out _).Should().BeFalse();
        readme.Should().StartWith("# Milestones: New Zealand\n").And.Contain("Retrieved: 23 November 2026, 09:00 UTC").And.Contain("Dataset version: 1\n")
            .And.Contain("<http://localhost/milestones?partner=NZ&known=2026-11-23T09:00:00Z>").And.Contain("| `data/citations.csv` |");
    }

    private static void Fields(CsvFile table, JsonElement schema)
    {
        var fields = schema.GetProperty("fields").EnumerateArray().ToList();
        fields.Select(field => field.GetProperty("name").GetString()).Should().Equal(table.Heading);
        foreach (var field in fields)
        {
            var cells = table.Column(field.GetProperty("name").GetString()!);
            field.GetProperty("type").GetString().Should().BeOneOf(Types);
            cells.Where(cell => cell.Length > 0 && !Fits(cell, field.GetProperty("type").GetString()!)).Should().BeEmpty($"{field}");
            if (field.TryGetProperty("constraints", out var constraints) && constraints.GetProperty("required").GetBoolean())
                cells.Should().NotContain("", $"{field}");
        }
    }

    private static bool Fits(string cell, string type) => type switch
    {
        "integer" => int.TryParse(cell, out _),
        "date" => DateOnly.TryParseExact(cell, "yyyy-MM-dd", out _),
        _ => true,
    };

    private static IEnumerable<string> Names(JsonElement names) => names.EnumerateArray().Select(name => name.GetString()!);
}
