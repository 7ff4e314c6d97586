using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace PartnershipTracker.Web.Tests.Contract;

/// <summary>Modules of TypeScript that compile where a value has the type that the document gives to it.</summary>
internal static class TypedModules
{
    public static string Answer(string operation, HttpStatusCode status, string mediaType, string json) => Module(json, $"""operations["{operation}"]["responses"][{(int)status}]["content"]["{mediaType}"]""");

    public static string Body(string operation, string mediaType, string json) => Module(json, $"""operations["{operation}"]["requestBody"]["content"]["{mediaType}"]""");

    /// <summary>The query of an address, as a generated client is given it: numbers and booleans as such, what may repeat as a list.</summary>
    /// <param name="operation">The operation as the document has it.</param>
    public static string Query(JsonNode document, JsonNode operation, string address)
    {
        var parameters = operation["parameters"]!.AsArray()
            .Select(parameter => parameter!["$ref"] is { } reference ? reference.ToString().Split('/').Skip(1).Aggregate(document, (place, step) => place[step]!) : parameter)
            .Where(parameter => parameter["in"]!.ToString() == "query")
            .ToDictionary(parameter => parameter["name"]!.ToString(), parameter => parameter["schema"]!, StringComparer.Ordinal);
        var query = new JsonObject();
        foreach (var (name, values) in QueryHelpers.ParseQuery(new Uri(new Uri("http://localhost"), address).Query))
        {
            query[name] = parameters.GetValueOrDefault(name)?["type"]?.ToString() switch
            {
                "array" => new JsonArray([.. values.SelectMany(value => value!.Split(',')).Select(value => (JsonNode)value)]),
                "integer" or "boolean" => JsonNode.Parse(values.ToString()),
                _ => values.ToString(),
            };
        }

        return Module(query.ToJsonString(), $"""NonNullable<operations["{operation["operationId"]}"]["parameters"]["query"]>""");
    }

    private static string Module(string json, string type) =>
        $"""
        import type {"{ operations }"} from "./tracker";
        export const value = {json} satisfies {type};
        """;
}
