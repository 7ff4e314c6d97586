using System.Globalization;
using System.Net.Mime;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using PartnershipTracker.Web.Api.Protocol;
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
            Name(operation, record, context);
        if (context.MethodInfo.ReflectedType == typeof(DraftsController) && HttpMethods.IsGet(context.ApiDescription.HttpMethod!))
            Show(operation, context);
        if (HttpMethods.IsGet(context.ApiDescription.HttpMethod!))
            return;

        var written = WrittenShape.Of(context);
        var answers = operation.Responses = [];
        answers["200"] = Json(written.IsNew ? "It would be written so: it was only tried." : "It was written.", written, context);
        if (written.IsNew || written.IsUpsert)
            answers["201"] = Json("It was written, and is new.", written, context);
        foreach (var status in written.Problems.GroupBy(type => type.Status))
            answers[status.Key.ToString(CultureInfo.InvariantCulture)] = Refusal([.. status], context, AnswerOf(written, context));

        operation.RequestBody = Body(written, context);
        operation.Parameters =
        [
            .. operation.Parameters!,
            Header("Idempotency-Key", "What the caller calls the request, within a day: sent again with the same, it is answered as it was first, and not carried out again.", "8e03978e-40d5-43dd-bc93-6894a57f9324"),
            .. written.HasVersion ? [Header("If-Match", "The ETag of what was seen, or its version in quotation marks. Without it, what stands is not changed.", "\"3\"")] : Array.Empty<OpenApiParameter>(),
            .. written.IsUpsert ? [Header("If-None-Match", "An asterisk, to make a record where there is none.", "*")] : Array.Empty<OpenApiParameter>(),
        ];
        foreach (var asked in operation.Parameters.OfType<OpenApiParameter>().Where(parameter => parameter.In == ParameterLocation.Query))
            asked.Example = asked.Name == "why" ? "The communiqué gives the day." : (JsonNode)false;
        foreach (var key in operation.Parameters.OfType<OpenApiParameter>().Where(parameter => parameter.Name == "key"))
            key.Example = DraftExample.List()["items"]![0]!["key"]!.DeepClone();
    }

    private static void Name(OpenApiOperation operation, string record, OperationFilterContext context)
    {
        operation.Summary = operation.Summary?.Replace(Noun, record.ToLowerInvariant(), StringComparison.Ordinal);
        foreach (var id in operation.Parameters!.OfType<OpenApiParameter>().Where(parameter => parameter.Name == "id" && parameter.Example is null))
            id.Example = RecordOperations.ExampleOf(record)["id"]!.DeepClone();
        foreach (var answer in operation.Responses!.Where(answer => answer.Key == "200" && RecordOperations.IdOf(context.MethodInfo) is not null))
        {
            foreach (var content in answer.Value.Content?.Values.OfType<OpenApiMediaType>() ?? [])
                content.Schema = WrittenSchemas.Of(record, context);
        }
    }

    // They are one person's: none of it is kept by a cache, and no test can ask for it.
    private static void Show(OpenApiOperation operation, OperationFilterContext context)
    {
        var isList = operation.OperationId == "listDrafts";
        foreach (var content in operation.Responses!["200"].Content!.Values.OfType<OpenApiMediaType>())
            content.Example = isList ? DraftExample.List() : DraftExample.Draft(RecordOperations.ExampleOf("Milestone")["record"]!);
        operation.Responses["400"] = Refusal([ProblemTypes.InvalidParameters], context);
        operation.Responses["403"] = Refusal([ProblemTypes.Forbidden], context);
        if (!isList)
            operation.Responses["404"] = Refusal([ProblemTypes.UnknownRecord], context);
        foreach (var parameter in operation.Parameters!.OfType<OpenApiParameter>())
            parameter.Example = parameter.Name == "key" ? DraftExample.List()["items"]![0]!["key"]!.DeepClone() : "in-review";
    }

    // A status of several kinds of problems is shown by the first of them that has places.
    private static OpenApiResponse Refusal(IReadOnlyList<ProblemType> types, OperationFilterContext context, IOpenApiSchema? current = null)
    {
        var plain = context.SchemaGenerator.GenerateSchema(typeof(ProblemDetails), context.SchemaRepository);
        var places = context.SchemaGenerator.GenerateSchema(typeof(HttpValidationProblemDetails), context.SchemaRepository);
        var shown = types.FirstOrDefault(HasPlaces) ?? types[0];
        var schema = types.All(HasPlaces) ? places : types.Any(HasPlaces) ? new OpenApiSchema { AnyOf = [places, plain] }
            : current is not null && types.Contains(ProblemTypes.StaleVersion) ? new OpenApiSchema { AllOf = [plain, Newer(current)] }
            : plain;
        return new OpenApiResponse
        {
            Description = string.Join(" Or: ", types.Select(type => type.Title)),
            Content = new Dictionary<string, IOpenApiMediaType>(StringComparer.Ordinal) { [Problems.MediaType] = new OpenApiMediaType { Schema = schema, Example = JsonNode.Parse(shown.Example) } },
        };
    }

    // What else may be refused with the same status has neither.
    private static OpenApiSchema Newer(IOpenApiSchema current) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
        {
            ["currentVersion"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Description = "The latest version." },
            ["current"] = new OpenApiSchema { AllOf = [current], Description = "What stands now." },
        },
    };

    private static IOpenApiSchema AnswerOf(WrittenShape written, OperationFilterContext context) => RecordOperations.RecordOf(context.MethodInfo.ReflectedType!) is { } record
        ? WrittenSchemas.Of(record, context)
        : context.SchemaGenerator.GenerateSchema(written.One, context.SchemaRepository);

    private static bool HasPlaces(ProblemType type) => type == ProblemTypes.InvalidRecord || type == ProblemTypes.InvalidParameters;

    private static OpenApiRequestBody? Body(WrittenShape written, OperationFilterContext context) => written.Bodies.Count == 0 ? null : new OpenApiRequestBody
    {
        Required = true,
        Content = written.Bodies.ToDictionary(
            body => body.MediaType,
            body => (IOpenApiMediaType)new OpenApiMediaType { Schema = body.Schema ?? context.SchemaGenerator.GenerateSchema(body.Type!, context.SchemaRepository), Example = body.Example.DeepClone() },
            StringComparer.Ordinal),
    };

    private static OpenApiResponse Json(string description, WrittenShape written, OperationFilterContext context) => new()
    {
        Description = description,
        Content = new Dictionary<string, IOpenApiMediaType>(StringComparer.Ordinal)
        {
            [MediaTypeNames.Application.Json] = new OpenApiMediaType
            {
                Schema = written.Answer == written.One ? AnswerOf(written, context) : context.SchemaGenerator.GenerateSchema(written.Answer, context.SchemaRepository),
                Example = written.AnswerExample.DeepClone(),
            },
        },
    };

    private static OpenApiParameter Header(string name, string description, string example) =>
        new() { Name = name, In = ParameterLocation.Header, Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String, Examples = [example] } };
}
