using Microsoft.OpenApi;
using PartnershipTracker.Web.Api.Protocol;

namespace PartnershipTracker.Web.Api.Document;

/// <summary>The headers of answers, each described once, as a component that the answers share.</summary>
internal static class AnswerHeaders
{
    /// <summary>The links of a list, which has more of them than other answers.</summary>
    public const string ListLinks = "List-Links";

    private static readonly Dictionary<string, (string Description, string Example)> Words = new(StringComparer.Ordinal)
    {
        ["Accept-Patch"] = ("The types of patches that are taken (RFC 5789).", "application/json-patch+json, application/merge-patch+json"),
        ["Accept-Ranges"] = ("Parts of the answer may be asked for with Range (RFC 9110, section 14).", "bytes"),
        ["Cache-Control"] = ("How long the answer may be kept: no-cache, ask each time whether it still holds; immutable, for good; no-store, not at all.", "public, no-cache"),
        ["Content-Disposition"] = ("The name under which the file is saved.", "attachment; filename=partnershiptracker-release-1.zip"),
        ["Content-Location"] = ("The address at which the body of this answer is read again. Missing where it was only tried, or withdrawn.", "https://tracker.example.org/api/v1/milestones/a-visit/record"),
        ["Content-Range"] = ("Which bytes of how many these are.", "bytes 1000-83818/83819"),
        [Deprecation.Since] = ("The moment from which on the operation is deprecated (RFC 9745), in seconds since 1970.", "@1801353600"),
        ["ETag"] = ("Stands for this answer; send it back as If-None-Match.", "\"1-WYJdylu2vVDwPEW4\""),
        ["Idempotent-Replayed"] = ("true where this is what was answered first, and nothing was carried out again. Missing otherwise.", "true"),
        ["Last-Modified"] = ("When the answer may last have changed. Missing within a minute of a change.", "Mon, 23 Nov 2026 09:00:00 GMT"),
        ["Link"] = ("service-desc: this document (RFC 8288, RFC 8631). Of a record also alternate, its page, and cite-as, the address by which it is cited (RFC 8574).", "<https://tracker.example.org/swagger/v1/swagger.json>; rel=\"service-desc\"; type=\"application/openapi+json\""),
        [ListLinks] = (
            "Addresses around this page (RFC 8288): self, first where a cursor was given, next where another page follows, alternate for each other format and for the page that shows the list, and service-desc, this document.",
            "<https://tracker.example.org/api/v1/milestones?limit=5>; rel=\"self\""),
        ["Location"] = ("The address to ask instead.", "/api/v1/releases/1"),
        ["Repr-Digest"] = ("The SHA-256 of the file as it is not compressed (RFC 9530). Missing where it is.", "sha-256=:fN0WfivrwiM1orcrzVjyta1mJmiU4RFKngm8wr1XaGs=:"),
        ["Retry-After"] = ("The seconds after which to ask again.", "10"),
        [Deprecation.Sunset] = ("The moment from which on the operation may be gone (RFC 8594).", "Mon, 31 Jan 2028 00:00:00 GMT"),
        ["Vary"] = ("The headers of the request on which the answer depends.", "Accept-Encoding, Accept"),
        ["X-Accel-Buffering"] = ("Asks proxies to pass events on as they come.", "no"),
    };

    /// <summary>References to the headers of those names.</summary>
    public static Dictionary<string, IOpenApiHeader> Of(OpenApiDocument document, IEnumerable<string> names)
    {
        var headers = new SortedDictionary<string, IOpenApiHeader>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var (description, example) = Words[name];
            document.AddComponent(name, new OpenApiHeader { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String, Examples = [example] } });
            headers[name == ListLinks ? "Link" : name] = new OpenApiHeaderReference(name, document);
        }

        return headers.ToDictionary(StringComparer.Ordinal);
    }
}
