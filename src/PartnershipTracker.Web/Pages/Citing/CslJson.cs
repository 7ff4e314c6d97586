using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnershipTracker.Web.Pages.Citing;

/// <summary>A citation as CSL-JSON, which Zotero, Pandoc and citeproc read: a list of one item.</summary>
internal static class CslJson
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(CitedPage page)
    {
        Item[] items =
        [
            new(
                page.Key, "webpage", page.Title, [new(CitedPage.Site)], CitedPage.Site, CitedPage.Site, DateOf(page.Recorded), DateOf(page.Retrieved), page.Link,
                $"{page.Record?.Version ?? page.DatasetVersion}", PlainCitation.Note(page)),
        ];
        return JsonSerializer.Serialize(items, Options) + "\n";
    }

    private static Date DateOf(DateOnly day) => new([[day.Year, day.Month, day.Day]]);

    private sealed record Item(
        [property: JsonPropertyName("id")] string Id,
        [property: JsonPropertyName("type")] string Type,
        [property: JsonPropertyName("title")] string Title,
        [property: JsonPropertyName("author")] IReadOnlyList<Name> Authors,
        [property: JsonPropertyName("container-title")] string Container,
        [property: JsonPropertyName("publisher")] string Publisher,
        [property: JsonPropertyName("issued")] Date Issued,
        [property: JsonPropertyName("accessed")] Date Accessed,
        [property: JsonPropertyName("URL")] string Url,
        [property: JsonPropertyName("version")] string Version,
        [property: JsonPropertyName("note")] string Note);

    private sealed record Name([property: JsonPropertyName("literal")] string Literal);

    private sealed record Date([property: JsonPropertyName("date-parts")] IReadOnlyList<IReadOnlyList<int>> Parts);
}
