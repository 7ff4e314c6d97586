using System.Text.Json;
using System.Text.Json.Serialization;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.History;

/// <summary>Reads and writes enums by their public codes; an unknown one is a <see cref="JsonException"/> that lists those allowed.</summary>
public sealed class EnumCodeConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(ConverterOf<>).MakeGenericType(typeToConvert))!;

    private sealed class ConverterOf<TEnum> : JsonConverter<TEnum>
        where TEnum : struct, Enum
    {
        private static readonly Dictionary<string, TEnum> ByCode = Enum.GetValues<TEnum>().ToDictionary(value => value.Code(), StringComparer.Ordinal);

        public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.String)
                throw new JsonException($"The value must be one of: {string.Join(", ", ByCode.Keys)}.");

            var code = reader.GetString()!;
            return ByCode.TryGetValue(code, out var value)
                ? value
                : throw new JsonException($"'{code}' is not one of: {string.Join(", ", ByCode.Keys)}.");
        }

        public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code());
    }
}
