using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using PartnershipTracker.Core.Changes;
using PartnershipTracker.Core.History;
using PartnershipTracker.Web.Api.Protocol;
using PartnershipTracker.Web.Hosting;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PartnershipTracker.Web.Api.Document;

/// <summary>Describes the answers that every read has in common, and shows each by a real example.</summary>
internal sealed class AnswersByExample : IOperationFilter
{
    private static readonly RevisionRow Withdrawn = new(
        "milestone", "a-visit", "A visit", 2, RevisionKind.Withdrawn, 42, new DateTime(2026, 11, 24, 10, 0, 0, DateTimeKind.Utc), "Edith Editor", "It did not take place.", MergedInto: null);

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        // What no visitor may ask for is described where it is written.
        if (context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<AuthorizeAttribute>().Any())
            return;

        var answers = operation.Responses ??= [];
        var problem = context.SchemaGenerator.GenerateSchema(typeof(ProblemDetails), context.SchemaRepository);
        var invalid = context.SchemaGenerator.GenerateSchema(typeof(HttpValidationProblemDetails), context.SchemaRepository);

        answers["304"] = new OpenApiResponse { Description = "The answer that If-None-Match names still holds, or none has changed since If-Modified-Since." };
        answers["400"] = Problem("A parameter is unknown or not valid; errors says which and what is allowed.", invalid);
        if (answers.ContainsKey("404"))
            answers["404"] = Problem("There is no such record.", problem);
        if (context.MethodInfo.ReturnType.ToString().Contains(nameof(RedirectHttpResult), StringComparison.Ordinal))
            answers["307"] = new OpenApiResponse { Description = "The release that is the latest now, which Location names by its number." };
        if (answers.ContainsKey("410"))
        {
            answers["308"] = new OpenApiResponse { Description = "The record was merged into another, which Location names." };
            answers["410"] = Problem("The record was withdrawn; reason says why.", problem);
        }

        foreach (var (status, example) in Examples.Of(operation.OperationId!))
        {
            foreach (var content in answers[status].Content!.Values.Cast<OpenApiMediaType>())
                content.Example = example.Body.DeepClone();
        }

        // The seeds hold nothing that was withdrawn: this one is told of by the same words.
        foreach (var content in answers.TryGetValue("410", out var gone) ? gone.Content!.Values.Cast<OpenApiMediaType>() : [])
            content.Example = JsonSerializer.SerializeToNode(Problems.WithdrawnRecord("milestone", Withdrawn), JsonSerializerOptions.Web);

        operation.Parameters ??= [];
        foreach (var optional in operation.Parameters.OfType<OpenApiParameter>().Where(parameter => !parameter.Required))
        {
            // Swagger UI would send it with every request; the schema shows it too.
            optional.Example = null;
        }

        if (HasPast(context))
        {
            operation.Parameters.Add(Moment());
            if (operation.Parameters.All(parameter => parameter.Name != ReleasedRecord.Day))
                operation.Parameters.Add(Day());
        }

        operation.Parameters.Add(new OpenApiParameter
        {
            Name = "If-None-Match",
            In = ParameterLocation.Header,
            Description = "The ETag of an answer that the caller has kept.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, Examples = ["\"1-WYJdylu2vVDwPEW4\""] },
        });
        if (HasPast(context))
            operation.Parameters.Add(Since());
    }

    private static OpenApiParameter Moment() => new()
    {
        Name = KnownPages.Parameter,
        In = ParameterLocation.Query,
        Description = "The answer as the tracker would have given it at a moment (UTC): the end of a day, 2026-11-25, or an instant, 2026-11-25T10:00:00Z. As the record is now unless given.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Examples = ["2026-11-25"] },
    };

    private static OpenApiParameter Day() => new()
    {
        Name = ReleasedRecord.Day,
        In = ParameterLocation.Query,
        Description = "The day for which is computed what depends on the day, as whether an outcome is missing: 2016-03-01. Today (UTC) unless given.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Examples = ["2016-03-01"] },
    };

    private static OpenApiParameter Since() => new()
    {
        Name = "If-Modified-Since",
        In = ParameterLocation.Header,
        Description = "The Last-Modified of an answer that the caller has kept. Passed over where If-None-Match is sent.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Examples = ["Mon, 23 Nov 2026 09:00:00 GMT"] },
    };

    private static OpenApiResponse Problem(string description, IOpenApiSchema schema) => new()
    {
        Description = description,
        Content = new Dictionary<string, IOpenApiMediaType>(StringComparer.Ordinal) { [Problems.MediaType] = new OpenApiMediaType { Schema = schema } },
    };

    private static bool HasPast(OperationFilterContext context) => KnownPages.HasPast("/" + context.ApiDescription.RelativePath);
}
