using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using PartnershipTracker.Web.Api.Formats;
using PartnershipTracker.Web.Api.Protocol;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PartnershipTracker.Web.Api.Document;

/// <summary>Describes what goes with answers whatever they say: the headers of each, and that the fault may be ours.</summary>
internal sealed class EveryAnswer : IOperationFilter
{
    private const string Ours = "InternalError";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var document = context.Document;
        foreach (var (status, answer) in operation.Responses!)
            ((OpenApiResponse)answer).Headers = AnswerHeaders.Of(document, HeadersOf(status, operation, context));

        var problem = context.SchemaGenerator.GenerateSchema(typeof(ProblemDetails), context.SchemaRepository);
        document.AddComponent(Ours, new OpenApiResponse
        {
            Description = "Something went wrong on our side. It has been logged under the trace id.",
            Headers = AnswerHeaders.Of(document, ["Cache-Control", "Link"]),
            Content = new Dictionary<string, IOpenApiMediaType>(StringComparer.Ordinal)
            {
                [Problems.MediaType] = new OpenApiMediaType
                {
                    Schema = problem,
                    Example = JsonSerializer.SerializeToNode(Problems.InternalError("4bf92f3577b34da6a3ce929d0e0e4736"), JsonSerializerOptions.Web),
                },
            },
        });
        operation.Responses["500"] = new OpenApiResponseReference(Ours, document);
    }

    private static IEnumerable<string> HeadersOf(string status, OpenApiOperation operation, OperationFilterContext context)
    {
        var returned = context.MethodInfo.ReturnType.ToString();
        // A stream is never asked for again: it is gone on with.
        var isKept = operation.Responses!.ContainsKey("304");
        var isFile = context.MethodInfo.ReturnType == typeof(ExportResult);
        var isPage = OfferedFormats.Of(context.MethodInfo) is not null;
        string[] always = ["Cache-Control", isPage && status == "200" ? AnswerHeaders.ListLinks : "Link"];
        return
        [
            .. always,
            .. isKept ? ["Vary"] : Array.Empty<string>(),
            .. !HttpMethods.IsGet(context.ApiDescription.HttpMethod!) ? OfWrites(status, context) : status switch
            {
                "200" or "206" or "304" when isKept => IsDated(operation) ? ["ETag", "Last-Modified"] : ["ETag"],
                "200" when returned.Contains(nameof(ChangeEvents), StringComparison.Ordinal) => ["X-Accel-Buffering"],
                "200" => ["ETag"],
                "307" or "308" => ["Location"],
                "503" => ["Retry-After"],
                _ => [],
            },
            .. status switch
            {
                "200" when isFile => ["Accept-Ranges", "Content-Disposition", "Repr-Digest"],
                "206" => ["Accept-Ranges", "Content-Disposition", "Content-Range", "Repr-Digest"],
                "416" => ["Accept-Ranges", "Content-Range"],
                "200" when returned.Contains(nameof(ReleaseRecords), StringComparison.Ordinal) => ["Repr-Digest"],
                _ => Array.Empty<string>(),
            },
        ];
    }

    private static string[] OfWrites(string status, OperationFilterContext context)
    {
        List<string> headers = status switch
        {
            "200" => ["Content-Location", "ETag", "Idempotent-Replayed"],
            "201" => ["Content-Location", "ETag", "Idempotent-Replayed", "Location"],
            _ => [],
        };
        if (context.ApiDescription.HttpMethod == HttpMethods.Patch)
            headers.Add("Accept-Patch");
        return [.. headers];
    }

    private static bool IsDated(OpenApiOperation operation) => operation.Parameters!.Any(parameter => parameter.Name == "If-Modified-Since");
}
