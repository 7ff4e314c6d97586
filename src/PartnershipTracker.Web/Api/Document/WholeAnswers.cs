using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PartnershipTracker.Web.Api.Document;

/// <summary>Answers are written whole, nulls included: every property of a record of ours is required, and some may be null.</summary>
internal sealed class WholeAnswers : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties: { Count: > 0 } properties } record || !context.Type.Namespace!.StartsWith(nameof(PartnershipTracker), StringComparison.Ordinal))
            return;

        record.Required = properties.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var property in properties.Values.OfType<OpenApiSchema>().Where(property => property is { Type: JsonSchemaType.Null, AllOf: not null }))
        {
            // The generator says "null, and all of this object", which no value is.
            property.AnyOf = [.. property.AllOf!, new OpenApiSchema { Type = JsonSchemaType.Null }];
            (property.AllOf, property.Type) = (null, null);
        }
    }
}
