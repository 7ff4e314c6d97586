using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PartnershipTracker.Web.Api.Document;

/// <summary>Describes the framework's problem types, whose own XML comments do not travel with it.</summary>
internal sealed class ProblemWords : ISchemaFilter
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["type"] = "The kind of problem, stable: /problems/invalid-parameters, /problems/unknown-record, /problems/withdrawn-record, /problems/unknown-address, "
            + "/problems/method-not-allowed, /problems/key-needed, /problems/invalid-key, /problems/forbidden, /problems/too-many-requests, /problems/too-many-followers, /problems/internal-error; about:blank where the status says it all.",
        ["title"] = "The kind of problem in a sentence.",
        ["status"] = "The status code of the answer.",
        ["detail"] = "What is wrong with this request.",
        ["instance"] = "Not used.",
        ["errors"] = "What is wrong, by the name of the parameter.",
    };

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties: { } properties } || !context.Type.IsAssignableTo(typeof(ProblemDetails)))
            return;

        schema.Description = "A problem (RFC 9457). Further members say more: kind and id of an unknown record, recordTitle, withdrawnAt and reason of a withdrawn one, position in a date, scope and role that a key lacks, traceId of an internal error.";
        foreach (var (name, property) in properties)
            property.Description = Words[name];
    }
}
