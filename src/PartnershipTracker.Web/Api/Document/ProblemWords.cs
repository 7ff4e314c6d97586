using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using PartnershipTracker.Web.Hosting;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PartnershipTracker.Web.Api.Document;

/// <summary>Describes the framework's problem types, whose own XML comments do not travel with it.</summary>
internal sealed class ProblemWords : ISchemaFilter
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["type"] = $"The kind of problem, stable, and the address of a page about it: {string.Join(", ", ProblemTypes.All.Select(type => type.Address))}; about:blank where the status says it all. More may come.",
        ["title"] = "The kind of problem in a sentence.",
        ["status"] = "The status code of the answer.",
        ["detail"] = "What is wrong with this request.",
        ["instance"] = "Not used.",
        ["errors"] = "What is wrong, by the name of the parameter.",
    };

    private static readonly string[] Always = ["type", "title", "status", "errors"];

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties: { } properties } problem || !context.Type.IsAssignableTo(typeof(ProblemDetails)))
            return;

        schema.Description = "A problem (RFC 9457). Further members say more: kind and id of an unknown record, recordTitle, withdrawnAt and reason of a withdrawn one, position in a date, scope and role that a key lacks, traceId of an internal error.";
        foreach (var (name, property) in properties)
        {
            property.Description = Words[name];
            // What is not known is left out: it is never null.
            ((OpenApiSchema)property).Type &= ~JsonSchemaType.Null;
        }

        problem.Required = Always.Intersect(properties.Keys, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
    }
}
