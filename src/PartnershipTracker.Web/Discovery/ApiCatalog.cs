using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PartnershipTracker.Web.Assistants;
using PartnershipTracker.Web.Hosting;

namespace PartnershipTracker.Web.Discovery;

/// <summary>Which interfaces for programs the site has, and where each is described (RFC 9727), as a set of links (RFC 9264).</summary>
internal static class ApiCatalog
{
    public const string Path = "/.well-known/api-catalog";

    /// <summary>Its media type, with the profile that the RFC asks for.</summary>
    public const string MediaType = "application/linkset+json; profile=\"https://www.rfc-editor.org/info/rfc9727\"";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="of">The absolute address of a path of this site.</param>
    public static string Of(Func<string, string> of)
    {
        JsonArray Link(string path, string type) => [new JsonObject { ["href"] = of(path), ["type"] = type }];
        return new JsonObject
        {
            ["linkset"] = new JsonArray(
                new JsonObject
                {
                    ["anchor"] = of("/api/v1"),
                    ["service-desc"] = Link("/swagger/v1/swagger.json", "application/openapi+json"),
                    ["service-doc"] = Link("/swagger", "text/html"),
                    ["service-meta"] = Link("/api/v1/releases", "application/json"),
                    ["status"] = Link("/health/ready", "application/json"),
                },
                new JsonObject
                {
                    ["anchor"] = of(AssistantHosting.Path),
                    ["service-doc"] = Link(LlmsText.Path, "text/plain"),
                    ["status"] = Link("/health/ready", "application/json"),
                }),
        }.ToJsonString(Readable);
    }
}
