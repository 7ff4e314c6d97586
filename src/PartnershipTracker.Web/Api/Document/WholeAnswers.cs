using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Microsoft.OpenApi;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Web.Api.Protocol;
using PartnershipTracker.Web.Api.Writing;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PartnershipTracker.Web.Api.Document;

/// <summary>Answers are written whole, nulls included: every property of a record of ours is required, and some may be null.</summary>
internal sealed class WholeAnswers : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties: { Count: > 0 } properties } record || !context.Type.Namespace!.StartsWith(nameof(PartnershipTracker), StringComparison.Ordinal))
            return;

        record.Required = (IsSent(context.Type) ? Needed(context.Type) : properties.Keys.Except(Optional(context.Type), StringComparer.Ordinal)).ToHashSet(StringComparer.Ordinal);
        foreach (var property in properties.Values.OfType<OpenApiSchema>().Where(property => property is { Type: JsonSchemaType.Null, AllOf: not null }))
        {
            // The generator says "null, and all of this object", which no value is.
            property.AnyOf = [.. property.AllOf!, new OpenApiSchema { Type = JsonSchemaType.Null }];
            (property.AllOf, property.Type) = (null, null);
        }
    }

    // What callers send may leave out what has a default.
    private static bool IsSent(Type type) => type.Name.EndsWith("Input", StringComparison.Ordinal) || type == typeof(BatchOperation) || type == typeof(SourcedDate);

    private static IEnumerable<string> Needed(Type type) =>
        from property in type.GetProperties()
        where property.GetCustomAttribute<RequiredMemberAttribute>() is not null || (type == typeof(SourcedDate) && property.Name == nameof(SourcedDate.Edtf))
        select Problems.PublicName(property.Name);

    // What is only written where it was asked for.
    private static IEnumerable<string> Optional(Type type) =>
        from property in type.GetProperties()
        where property.GetCustomAttribute<JsonIgnoreAttribute>()?.Condition == JsonIgnoreCondition.WhenWritingDefault
        select Problems.PublicName(property.Name);
}
