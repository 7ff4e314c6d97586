using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PartnershipTracker.Core.History;

/// <summary>
/// Writes JSON in the one way of RFC 8785 (JSON Canonicalization Scheme), so that equal records are equal bytes, whoever writes them. Snapshots hold no
/// number but whole ones, which is the one part of the scheme that is left out.
/// </summary>
public static class CanonicalJson
{
    /// <summary>The JSON of <paramref name="value"/>: members in the order of their names' UTF-16 code units, no space, nothing escaped that need not be.</summary>
    /// <exception cref="FormatException">A number is not a whole one.</exception>
    public static string Write(JsonElement value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    private static void Append(StringBuilder text, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                AppendAll(text, '{', value.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal), '}', member =>
                {
                    AppendText(text, member.Name);
                    text.Append(':');
                    Append(text, member.Value);
                });
                break;
            case JsonValueKind.Array:
                AppendAll(text, '[', value.EnumerateArray(), ']', item => Append(text, item));
                break;
            case JsonValueKind.String:
                AppendText(text, value.GetString()!);
                break;
            case JsonValueKind.Number:
                text.Append(value.GetInt64());
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }

    private static void AppendAll<T>(StringBuilder text, char start, IEnumerable<T> items, char end, Action<T> append)
    {
        text.Append(start);
        foreach (var (index, item) in items.Index())
        {
            if (index > 0)
                text.Append(',');
            append(item);
        }

        text.Append(end);
    }

    // RFC 8785, section 3.2.2.2: the escapes of two characters where there are such, \u with small digits for the other controls, all else as it is.
    private static void AppendText(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var letter in value)
        {
            _ = letter switch
            {
                '"' or '\\' => text.Append('\\').Append(letter),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                _ => text.Append(letter),
            };
        }

        text.Append('"');
    }
}
