using System.Net.Mime;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using PartnershipTracker.Web.Api.Protocol;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PartnershipTracker.Web.Api.Document;

/// <summary>Describes what is special where answers wait: that there may be no place left, and that a stream is not kept and has no end.</summary>
internal sealed class FollowedChanges : IOperationFilter
{
    private const string LastEventId = "Last-Event-ID";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (operation.Responses!.TryGetValue("503", out var full))
        {
            full.Description = "As many wait for changes as may. Retry-After says when to ask again.";
            foreach (var content in full.Content!.Values.Cast<OpenApiMediaType>())
                content.Example = JsonSerializer.SerializeToNode(Problems.TooManyFollowers(), JsonSerializerOptions.Web);
        }

        if (!context.MethodInfo.ReturnType.ToString().Contains(nameof(ChangeEvents), StringComparison.Ordinal))
            return;

        operation.Responses.Remove("304");
        operation.Parameters = [.. operation.Parameters!.Where(parameter => parameter.Name != "If-None-Match")];
        foreach (var header in operation.Parameters.OfType<OpenApiParameter>().Where(parameter => parameter.In == ParameterLocation.Header))
        {
            // The generator writes every name as those of a query.
            header.Name = LastEventId;
            header.Schema = new OpenApiSchema { Type = JsonSchemaType.String, Examples = [Examples.All["listChanges"]["200"].Body["items"]![0]!["cursor"]!.DeepClone()] };
        }

        var answer = (OpenApiResponse)operation.Responses["200"];
        ((OpenApiMediaType)answer.Content![MediaTypeNames.Text.EventStream]).Example = Stream(Examples.All["listChanges"]["200"].Body["items"]![0]!);
    }

    private static JsonNode Stream(JsonNode change) => $"event: heartbeat\ndata: \nretry: 3000\n\nevent: change\ndata: {change.ToJsonString()}\nid: {change["cursor"]}\n\n";
}
