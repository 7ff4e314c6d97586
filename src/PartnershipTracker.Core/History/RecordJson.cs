using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using PartnershipTracker.Core.Dates;

namespace PartnershipTracker.Core.History;

/// <summary>How records are written as JSON in seed files and snapshots: strict when read, stable when written.</summary>
public static class RecordJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.General)
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        };
        options.Converters.Add(new EnumCodeConverter());
        options.Converters.Add(new EdtfDateJsonConverter());
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
