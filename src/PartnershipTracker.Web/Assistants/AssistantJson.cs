using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ModelContextProtocol;
using PartnershipTracker.Core.History;

namespace PartnershipTracker.Web.Assistants;

/// <summary>How answers are written: as those of the API are, every property always, and words of fixed lists by their codes.</summary>
internal static class AssistantJson
{
    public static readonly JsonSerializerOptions Options = Made();

    private static JsonSerializerOptions Made()
    {
        // Quotation marks and letters of other scripts stay readable to the model; what carries the answer encodes it once more.
        var options = new JsonSerializerOptions(McpJsonUtilities.DefaultOptions)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.Never,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };

        // Before the one that writes words of fixed lists as the code names them: the first that can, does.
        options.Converters.Insert(0, new EnumCodeConverter());
        return options;
    }
}
