using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using PartnershipTracker.Web.Api.Formats;
using PartnershipTracker.Web.Tables;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PartnershipTracker.Web.Api.Document;

/// <summary>Describes the formats of a list beside JSON.</summary>
internal sealed class OtherFormats : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (OfferedFormats.Of(context.MethodInfo) is not { Formats: var offered })
            return;

        var content = operation.Responses!["200"].Content!;
        var items = content[ListFormat.Json.MediaType].Example?["items"]?.AsArray() ?? [];
        foreach (var format in offered.Skip(1))
            content[format.MediaType] = new OpenApiMediaType { Schema = Schema(format), Example = Example(format, context.MethodInfo, items) };
        operation.Description += $" In other formats by Accept, or at the address with the format behind a full stop: {string.Join(", ", offered.Select(format => format.Name))}.";
    }

    private static OpenApiSchema Schema(ListFormat format) => format.IsWhole
        ? new() { Type = JsonSchemaType.String, Description = "All that is found from the place on, unless a limit is given." }
        : new() { Type = JsonSchemaType.Object, Description = "One page, as linked data: a Dataset of schema.org, its items what they are there, their citations as Web Annotations." };

    private static JsonNode Example(ListFormat format, MethodInfo action, JsonArray items) =>
        format == ListFormat.Lines ? string.Concat(items.Select(item => item!.ToJsonString() + "\n"))
        : format == ListFormat.Csv ? string.Join(',', RecordTables.HeadingOf(action.ReturnType.GenericTypeArguments[0])) + "\r\n"
        : new JsonObject { ["@context"] = new JsonObject { ["@vocab"] = "https://schema.org/" }, ["@type"] = "Dataset" };
}
