using System.Text.Json;
using System.Text.Json.Nodes;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Web.Api.Drafts;

namespace PartnershipTracker.Web.Api.Document;

/// <summary>A draft for examples: drafts are nobody's to be asked for by a test.</summary>
internal static class DraftExample
{
    private const string Key = "k7p2m9x4c3v8b5n6q2w4e8r3ty";

    private static readonly DateTime At = new(2026, 11, 24, 10, 0, 0, DateTimeKind.Utc);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new EnumCodeConverter() } };

    /// <param name="record">The milestone that it is of.</param>
    public static JsonNode Draft(JsonNode record) => JsonSerializer.SerializeToNode(
        new WrittenDraft(
            Key, "milestone", (string)record["id"]!, 1, (string)record["title"]!, "Cora Contributor", DraftState.InReview, "The source gives the year.", 2, At, At,
            [new DraftRemark { At = At, By = "Cora Contributor", State = DraftState.InReview }],
            [new DraftedRecord("milestone", (string)record["id"]!, 1, JsonSerializer.SerializeToElement(record))], [], []),
        Json)!;

    /// <summary>What is sent to write it.</summary>
    public static JsonNode Input(JsonNode record) =>
        new JsonObject { ["type"] = "milestone", ["id"] = (string)record["id"]!, ["baseVersion"] = 1, ["why"] = "The source gives the year.", ["record"] = record.DeepClone() };

    public static JsonNode List() => JsonSerializer.SerializeToNode(
        new DraftList([new DraftRow(Key, "milestone", "japan-institutional-links-1980s", "Institutional links begin", "Cora Contributor", DraftState.InReview, At)]), Json)!;
}
