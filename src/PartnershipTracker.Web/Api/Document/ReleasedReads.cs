using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using PartnershipTracker.Web.Api.Protocol;
using PartnershipTracker.Web.Hosting;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PartnershipTracker.Web.Api.Document;

/// <summary>Describes the reads of the record under a release. Each takes and answers what the read of today does, where examples are.</summary>
internal sealed class ReleasedReads : IDocumentFilter
{
    private const string Ending = "InRelease";

    public void Apply(OpenApiDocument document, DocumentFilterContext context)
    {
        document.AddComponent(ReleasedRecord.RouteValue, new OpenApiParameter
        {
            Name = ReleasedRecord.RouteValue,
            In = ParameterLocation.Path,
            Required = true,
            Description = "The number of the release, or latest.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            Example = "1",
        });
        var problem = context.SchemaGenerator.GenerateSchema(typeof(ProblemDetails), context.SchemaRepository);
        foreach (var (path, item) in document.Paths.ToList())
        {
            if (item.Operations!.TryGetValue(HttpMethod.Get, out var read) && read.Parameters?.Any(IsMoment) == true && ReleaseAddresses.Under(path) is { } address)
                document.Paths.Add(address, new OpenApiPathItem { Operations = new() { [HttpMethod.Get] = InRelease(read, document, problem) } });
        }
    }

    private static OpenApiOperation InRelease(OpenApiOperation read, OpenApiDocument document, IOpenApiSchema problem)
    {
        var answers = new OpenApiResponses();
        foreach (var (status, answer) in read.Responses!)
            answers[status] = answer is OpenApiResponse own ? Unshown(own) : answer;
        answers["307"] = new OpenApiResponse { Description = "The same of the release that is the latest now, which Location names by its number.", Headers = AnswerHeaders.Of(document, ["Cache-Control", "Link", "Location"]) };
        answers["404"] = new OpenApiResponse
        {
            Description = "There is no such release, or no such record in it.",
            Headers = AnswerHeaders.Of(document, ["Cache-Control", "Link"]),
            Content = new Dictionary<string, IOpenApiMediaType>(StringComparer.Ordinal) { [Problems.MediaType] = new OpenApiMediaType { Schema = problem } },
        };
        return new()
        {
            OperationId = read.OperationId + Ending,
            Tags = read.Tags,
            Deprecated = read.Deprecated,
            Summary = $"{(read.Summary ?? read.OperationId!).TrimEnd('.')}, in a release.",
            Description = $"As {read.OperationId}, of the record as the release has it; on is the release's day unless given.",
            Parameters = [new OpenApiParameterReference(ReleasedRecord.RouteValue, document), .. read.Parameters!.Where(parameter => !IsMoment(parameter))],
            Responses = answers,
        };
    }

    // A release is of one moment.
    private static bool IsMoment(IOpenApiParameter parameter) => parameter.Name == KnownPages.Parameter;

    private static OpenApiResponse Unshown(OpenApiResponse answer) => new()
    {
        Description = answer.Description,
        Headers = answer.Headers,
        Content = answer.Content?.ToDictionary(content => content.Key, content => (IOpenApiMediaType)new OpenApiMediaType { Schema = content.Value.Schema }, StringComparer.Ordinal),
    };
}
