using System.IO.Compression;
using System.Net;
using System.Text.Json;
using CsvHelper;

namespace PartnershipTracker.Web.Tests.Downloads;

/// <summary>A table as a program reads it.</summary>
internal sealed record CsvFile(IReadOnlyList<string> Heading, IReadOnlyList<IReadOnlyDictionary<string, string>> Rows)
{
    public static CsvFile Of(byte[] bytes)
    {
        using var reader = CsvReader.Create(bytes, CsvReaderOptions.Default with { HasHeader = false });
        var lines = new List<string[]>();
        while (reader.Read())
            lines.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        lines.Should().OnlyContain(line => line.Length == lines[0].Length);
        return new(lines[0], [.. lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal))]);
    }

    public IReadOnlyList<string> Column(string name) => [.. Rows.Select(row => row[name])];
}

/// <summary>Takes files away.</summary>
internal static class Files
{
    public static async Task<byte[]> TakeAsync(this HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        answer.StatusCode.Should().Be(HttpStatusCode.OK, address);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    public static async Task<CsvFile> CsvAsync(this HttpClient client, string address) => CsvFile.Of(await client.TakeAsync(address));

    public static async Task<JsonElement> JsonAsync(this HttpClient client, string address) => JsonDocument.Parse(await client.TakeAsync(address)).RootElement;

    public static async Task<IReadOnlyDictionary<string, byte[]>> ZipAsync(this HttpClient client, string address)
    {
        await using var zip = new ZipArchive(new MemoryStream(await client.TakeAsync(address)), ZipArchiveMode.Read);
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            using var held = new MemoryStream();
            await using var stream = await entry.OpenAsync();
            await stream.CopyToAsync(held);
            files.Add(entry.FullName, held.ToArray());
        }

        return files;
    }
}
