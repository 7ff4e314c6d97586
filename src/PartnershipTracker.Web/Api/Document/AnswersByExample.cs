using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using PartnershipTracker.Web.Api.Protocol;
using PartnershipTracker.Web.Hosting;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PartnershipTracker.Web.Api.Document;

/// <summary>Describes the answers that every read has in common, and shows each by a real example.</summary>
internal sealed class AnswersByExample : IOperationFilter
{
    private static readonly OpenApiSchema Text = new() { Type = JsonSchemaType.String };

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var answers = operation.Responses ??= [];
        var problem = context.SchemaGenerator.GenerateSchema(typeof(ProblemDetails), context.SchemaRepository);
        var invalid = context.SchemaGenerator.GenerateSchema(typeof(HttpValidationProblemDetails), context.SchemaRepository);

        ((OpenApiResponse)answers["200"]).Headers = Header("ETag", "Stands for this answer; send it back as If-None-Match.");
        answers["304"] = new OpenApiResponse { Description = "The answer that If-None-Match names still holds." };
        answers["400"] = Problem("A parameter is unknown or not valid; errors says which and what is allowed.", invalid);
        if (answers.ContainsKey("404"))
            answers["404"] = Problem("There is no such record.", problem);
        foreach (var (status, example) in Examples.All[operation.OperationId!])
        {
            foreach (var content in answers[status].Content!.Values.Cast<OpenApiMediaType>())
                content.Example = example.Body.DeepClone();
        }

        operation.Parameters ??= [];
        foreach (var optional in operation.Parameters.OfType<OpenApiParameter>().Where(parameter => !parameter.Required))
        {
            // Swagger UI would send it with every request; the schema shows it too.
            optional.Example = null;
        }

        if (KnownPages.HasPast("/" + context.ApiDescription.RelativePath))
            operation.Parameters.Add(Moment());
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = "If-None-Match",
            In = ParameterLocation.Header,
            Description = "The ETag of an answer that the caller has kept.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, Examples = ["W/\"1-WYJdylu2vVDwPEW4\""] },
        });
    }

    private static OpenApiParameter Moment() => new()
    {
        Name = KnownPages.Parameter,
        In = ParameterLocation.Query,
        Description = "The answer as the tracker would have given it at a moment (UTC): the end of a day, 2026-11-25, or an instant, 2026-11-25T10:00:00Z. As the record is now unless given.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Examples = ["2026-11-25"] },
    };

    private static OpenApiResponse Problem(string description, IOpenApiSchema schema) => new()
    {
        Description = description,
        Content = new Dictionary<string, IOpenApiMediaType>(StringComparer.Ordinal) { [Problems.MediaType] = new OpenApiMediaType { Schema = schema } },
    };

    private static Dictionary<string, IOpenApiHeader> Header(string name, string description) =>
        new(StringComparer.Ordinal) { [name] = new OpenApiHeader { Description = description, Schema = Text } };
}
