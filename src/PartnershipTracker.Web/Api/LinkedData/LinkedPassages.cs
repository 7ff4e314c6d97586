using System.Text.Json.Nodes;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Web.Api.LinkedData;

/// <summary>Citations as annotations (W3C Web Annotation Data Model): the passage is the target, what rests on it the body.</summary>
/// <param name="texts">The stored texts of the sources, by their ids.</param>
/// <param name="addressOf">The absolute address of a path of this site.</param>
internal sealed class LinkedPassages(Dictionary<string, string> texts, Func<string, string> addressOf)
{
    // As much as the model's own examples show, cut at no character's half.
    private const int Around = 32;

    /// <param name="about">The address of the record that cites.</param>
    /// <param name="number">The citation's place among those of the record, from 1.</param>
    public JsonObject Annotation(string about, int number, CitationDetails citation)
    {
        var bodies = new JsonArray(about, Words(citation.Stance.Code(), "assessing"));
        if (citation.Note is { } note)
            bodies.Add(Words(note, "commenting"));
        return new JsonObject
        {
            ["@context"] = "http://www.w3.org/ns/anno.jsonld",
            ["id"] = $"{about}#citation-{number}",
            ["type"] = "Annotation",
            ["motivation"] = "linking",
            ["body"] = bodies,
            ["target"] = citation is { Quote: { } quote, Start: { } start } && texts.TryGetValue(citation.Source, out var text)
                ? Passage(citation.Source, text, quote, start)
                : addressOf($"/api/v1/sources/{citation.Source}"),
        };
    }

    private JsonObject Passage(string source, string text, string quote, int start)
    {
        var (before, after) = (text[..start], text[(start + quote.Length)..]);
        var first = Characters(before);
        return new JsonObject
        {
            ["type"] = "SpecificResource",
            ["source"] = addressOf($"/api/v1/sources/{source}/text"),
            ["selector"] = new JsonArray(
                new JsonObject
                {
                    ["type"] = "TextQuoteSelector",
                    ["exact"] = quote,
                    ["prefix"] = string.Concat(before.EnumerateRunes().TakeLast(Around)),
                    ["suffix"] = string.Concat(after.EnumerateRunes().Take(Around)),
                },
                new JsonObject { ["type"] = "TextPositionSelector", ["start"] = first, ["end"] = first + Characters(quote) }),
        };
    }

    private static JsonObject Words(string value, string purpose) => new() { ["type"] = "TextualBody", ["value"] = value, ["purpose"] = purpose };

    // The model counts code points, our record UTF-16 code units.
    private static int Characters(string text) => text.Length - text.Count(char.IsLowSurrogate);
}
