using Microsoft.OpenApi;
using PartnershipTracker.Web.Api.Protocol;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PartnershipTracker.Web.Api.Document;

/// <summary>Describes what is included with an answer. It stands beside what the answer always has, and is the one thing that may be missing.</summary>
internal sealed class IncludedRecords : IOperationFilter
{
    private const string Description = "What include asked for; missing where it asked for nothing.";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (!context.MethodInfo.GetParameters().Any(parameter => parameter.ParameterType == typeof(Inclusion)))
            return;

        var included = context.SchemaGenerator.GenerateSchema(typeof(Included), context.SchemaRepository);
        LetMiss((OpenApiSchema)context.SchemaRepository.Schemas[nameof(Included)]);
        var property = new OpenApiSchema { AllOf = [included], Description = Description };
        foreach (var content in operation.Responses!["200"].Content!.Values.Cast<OpenApiMediaType>().Where(content => content.Schema is OpenApiSchemaReference))
        {
            var id = ((OpenApiSchemaReference)content.Schema!).Reference.Id!;
            var whole = (OpenApiSchema)context.SchemaRepository.Schemas[id];
            if (Listing.IsReturnedBy(context.MethodInfo))
                whole.Properties![RecordFields.Included] = property;
            else
                content.Schema = context.SchemaRepository.AddDefinition("One" + id, With(property, whole));
        }
    }

    // What was not asked for is missing; it is never null.
    private static void LetMiss(OpenApiSchema schema)
    {
        schema.Required = null;
        foreach (var property in schema.Properties!.Values.OfType<OpenApiSchema>())
            property.Type &= ~JsonSchemaType.Null;
    }

    // A schema of its own: as an item of a list the same record has nothing included.
    private static OpenApiSchema With(OpenApiSchema included, OpenApiSchema whole) => new()
    {
        Type = JsonSchemaType.Object,
        Description = whole.Description,
        Properties = new Dictionary<string, IOpenApiSchema>(whole.Properties!, StringComparer.Ordinal) { [RecordFields.Included] = included },
        Required = whole.Required,
        AdditionalPropertiesAllowed = false,
    };
}
