using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PartnershipTracker.Web.Api.Document;

/// <summary>Answers are written whole, nulls included: every property of a record of ours is required.</summary>
internal sealed class WholeAnswers : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is OpenApiSchema { Properties: { Count: > 0 } properties } record && context.Type.Namespace!.StartsWith(nameof(PartnershipTracker), StringComparison.Ordinal))
            record.Required = properties.Keys.ToHashSet(StringComparer.Ordinal);
    }
}
