using System.Net.Mime;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using PartnershipTracker.Web.Api.Drafts;
using PartnershipTracker.Web.Api.Protocol;
using PartnershipTracker.Web.Api.Writing;
using PartnershipTracker.Web.Hosting;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PartnershipTracker.Web.Api.Document;

/// <summary>Describes what is special where scripts write: what they send, the conditions under which it is taken, what is answered and how it is refused.</summary>
internal sealed class WrittenOperations : IOperationFilter
{
    private const string Noun = "{noun}";

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (RecordOperations.RecordOf(context.MethodInfo.ReflectedType!) is { } record)
        {
            operation.Summary = operation.Summary?.Replace(Noun, record.ToLowerInvariant(), StringComparison.Ordinal);
            foreach (var parameter in operation.Parameters!.OfType<OpenApiParameter>().Where(parameter => parameter.Name == "id" && parameter.Example is null))
                parameter.Example = RecordOperations.ExampleOf(record)["id"]!.DeepClone();
        }

        if (HttpMethods.IsGet(context.ApiDescription.HttpMethod!))
            return;

        var written = WrittenShape.Of(context);
        var answers = operation.Responses = [];
        answers["200"] = Json(written.IsNew ? "It was written as it stood already, or was only tried." : "It was written.", written.Answer, written.AnswerExample, context);
        if (written.IsNew || written.IsUpsert)
            answers["201"] = Json("It was written, and is new.", written.Answer, written.AnswerExample, context);
        foreach (var type in written.Problems)
            Refuse(answers, type, context);

        operation.RequestBody = Body(written, context);
        operation.Parameters =
        [
            .. operation.Parameters!,
            Header("Idempotency-Key", "What the caller calls the request, within a day: sent again with the same, it is answered as it was first, and not carried out again.", "8e03978e-40d5-43dd-bc93-6894a57f9324"),
            .. written.HasVersion ? [Header("If-Match", "The ETag of what was seen, or its version in quotation marks. Without it, what stands is not changed.", "\"3\"")] : Array.Empty<OpenApiParameter>(),
            .. written.IsUpsert ? [Header("If-None-Match", "An asterisk, to make a record where there is none.", "*")] : Array.Empty<OpenApiParameter>(),
        ];
        foreach (var optional in operation.Parameters.OfType<OpenApiParameter>().Where(parameter => parameter is { Required: false, In: ParameterLocation.Query }))
            optional.Example = null;
    }

    // A status of several kinds of problems is shown by each of them.
    private static void Refuse(OpenApiResponses answers, ProblemType type, OperationFilterContext context)
    {
        var status = type.Status.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var isInvalid = type == ProblemTypes.InvalidRecord || type == ProblemTypes.InvalidParameters;
        if (!answers.TryGetValue(status, out var answer))
        {
            var schema = context.SchemaGenerator.GenerateSchema(typeof(ProblemDetails), context.SchemaRepository);
            answers[status] = answer = new OpenApiResponse
            {
                Description = type.Title,
                Content = new Dictionary<string, IOpenApiMediaType>(StringComparer.Ordinal) { [Problems.MediaType] = new OpenApiMediaType { Schema = schema, Example = JsonNode.Parse(type.Example) } },
            };
        }
        else
        {
            ((OpenApiResponse)answer).Description += $" Or: {type.Title}";
        }

        if (isInvalid && answer.Content![Problems.MediaType] is OpenApiMediaType media)
        {
            media.Schema = context.SchemaGenerator.GenerateSchema(typeof(HttpValidationProblemDetails), context.SchemaRepository);
            media.Example = JsonNode.Parse(type.Example);
        }
    }

    private static OpenApiRequestBody? Body(WrittenShape written, OperationFilterContext context) => written.Bodies.Count == 0 ? null : new OpenApiRequestBody
    {
        Required = true,
        Content = written.Bodies.ToDictionary(
            body => body.MediaType,
            body => (IOpenApiMediaType)new OpenApiMediaType { Schema = body.Schema ?? context.SchemaGenerator.GenerateSchema(body.Type!, context.SchemaRepository), Example = body.Example },
            StringComparer.Ordinal),
    };

    private static OpenApiResponse Json(string description, Type type, JsonNode example, OperationFilterContext context) => new()
    {
        Description = description,
        Content = new Dictionary<string, IOpenApiMediaType>(StringComparer.Ordinal)
        {
            [MediaTypeNames.Application.Json] = new OpenApiMediaType { Schema = context.SchemaGenerator.GenerateSchema(type, context.SchemaRepository), Example = example },
        },
    };

    private static OpenApiParameter Header(string name, string description, string example) =>
        new() { Name = name, In = ParameterLocation.Header, Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String, Examples = [example] } };
}
