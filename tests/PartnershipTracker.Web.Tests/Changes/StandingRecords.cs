using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.History;

namespace PartnershipTracker.Web.Tests.Changes;

/// <summary>The records that stand, in canonical lines (RFC 8785): by type, then id, one a line.</summary>
internal static class StandingRecords
{
    /// <summary>As the database has them.</summary>
    public static async Task<string> ReadAsync(TrackerApp app)
    {
        var revisions = await app.AskAsync((TrackerDbContext db) => db.Set<Revision>().AsNoTracking().ToListAsync());
        return Lines(revisions.GroupBy(revision => (revision.RecordType, revision.RecordSlug)).Select(history => history.MaxBy(revision => revision.Number)!)
            .Where(revision => !revision.IsEnd).Select(revision => (revision.RecordType, revision.RecordSlug, revision.Number, JsonNode.Parse(revision.Snapshot))));
    }

    /// <summary>As the changes make them, one after the other.</summary>
    public static string Replay(IEnumerable<JsonNode> changes)
    {
        var standing = new Dictionary<(string Type, string Id), (int Version, JsonNode Record)>();
        foreach (var change in changes)
        {
            var record = (change["type"]!.GetValue<string>(), change["id"]!.GetValue<string>());
            if (change["record"] is { } state)
                standing[record] = (change["number"]!.GetValue<int>(), state);
            else
                standing.Remove(record).Should().BeTrue("{0} stood before it ended", record);
        }

        return Lines(standing.Select(record => (record.Key.Type, record.Key.Id, record.Value.Version, (JsonNode?)record.Value.Record)));
    }

    /// <summary>Holds records to being these, byte for byte; the first that is not is shown.</summary>
    public static void ShouldBeTheSame(this string actual, string expected)
    {
        foreach (var (line, right) in actual.Split('\n').Zip(expected.Split('\n')))
            line.Should().Be(right);
        actual.Length.Should().Be(expected.Length);
    }

    private static string Lines(IEnumerable<(string Type, string Id, int Version, JsonNode? Record)> records)
    {
        var lines = new StringBuilder();
        foreach (var (type, id, version, record) in records.OrderBy(record => record.Type, StringComparer.Ordinal).ThenBy(record => record.Id, StringComparer.Ordinal))
        {
            Write(new JsonObject { ["id"] = id, ["record"] = record?.DeepClone(), ["type"] = type, ["version"] = version }, lines);
            lines.Append('\n');
        }

        return lines.ToString();
    }

    private static void Write(JsonNode? node, StringBuilder text)
    {
        switch (node)
        {
            case JsonObject record:
                text.Append('{').AppendJoined(record.OrderBy(member => member.Key, StringComparer.Ordinal), member =>
                {
                    WriteText(member.Key, text);
                    text.Append(':');
                    Write(member.Value, text);
                }).Append('}');
                break;
            case JsonArray items:
                text.Append('[').AppendJoined(items, item => Write(item, text)).Append(']');
                break;
            case JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.String:
                WriteText(value.GetValue<string>(), text);
                break;
            default:
                text.Append(node?.ToJsonString() ?? "null");
                break;
        }
    }

    private static StringBuilder AppendJoined<T>(this StringBuilder text, IEnumerable<T> items, Action<T> write)
    {
        foreach (var (index, item) in items.Index())
        {
            if (index > 0)
                text.Append(',');
            write(item);
        }

        return text;
    }

    // RFC 8785, section 3.2.2.2.
    private static void WriteText(string value, StringBuilder text)
    {
        text.Append('"');
        foreach (var letter in value)
        {
            _ = letter switch
            {
                '"' or '\\' => text.Append('\\').Append(letter),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                _ => text.Append(letter),
            };
        }

        text.Append('"');
    }
}
