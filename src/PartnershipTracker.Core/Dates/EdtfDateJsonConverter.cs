using System.Text.Json;
using System.Text.Json.Serialization;

namespace PartnershipTracker.Core.Dates;

/// <summary>Reads and writes an <see cref="EdtfDate"/> as its string; a malformed one is a <see cref="JsonException"/> that says what is wrong.</summary>
public sealed class EdtfDateJsonConverter : JsonConverter<EdtfDate>
{
    public override EdtfDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw new JsonException("A date is a string in EDTF, such as \"2023-07\".");

        var text = reader.GetString();
        return EdtfDate.TryParse(text, out var date, out var error)
            ? date
            : throw new JsonException($"'{text}' is not a date: {error.Message} (at character {error.Position + 1})");
    }

    public override void Write(Utf8JsonWriter writer, EdtfDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
