using Microsoft.OpenApi;
using PartnershipTracker.Web.Api.Writing;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PartnershipTracker.Web.Api.Document;

/// <summary>The schemas of records as they are written: of each type one, which says what such a record holds.</summary>
internal static class WrittenSchemas
{
    /// <param name="record">What the records are called in the document ("Milestone").</param>
    public static IOpenApiSchema Of(string record, OperationFilterContext context)
    {
        var name = "Written" + record;
        if (context.SchemaRepository.Schemas.ContainsKey(name))
            return new OpenApiSchemaReference(name, context.Document);

        var input = context.SchemaGenerator.GenerateSchema(RecordOperations.InputOf(context.MethodInfo.ReflectedType!)!, context.SchemaRepository);
        _ = context.SchemaGenerator.GenerateSchema(typeof(WrittenRecord), context.SchemaRepository);
        var any = (OpenApiSchema)context.SchemaRepository.Schemas[nameof(WrittenRecord)];
        var properties = new Dictionary<string, IOpenApiSchema>(any.Properties!, StringComparer.Ordinal);
        properties["record"] = new OpenApiSchema { AnyOf = [input, new OpenApiSchema { Type = JsonSchemaType.Null }], Description = any.Properties!["record"].Description };
        return context.SchemaRepository.AddDefinition(name, new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = any.Description,
            Properties = properties,
            Required = any.Required,
            AdditionalPropertiesAllowed = false,
        });
    }
}
