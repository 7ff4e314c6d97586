using System.Net.Mime;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using PartnershipTracker.Web.Api.Drafts;
using PartnershipTracker.Web.Api.Writing;
using PartnershipTracker.Web.Hosting;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PartnershipTracker.Web.Api.Document;

/// <summary>A body that an operation takes.</summary>
/// <param name="Type">What it is of; null where <paramref name="Schema"/> says it.</param>
internal sealed record WrittenBody(string MediaType, Type? Type, OpenApiSchema? Schema, JsonNode Example);

/// <summary>What an operation that writes takes, and how it is answered.</summary>
internal sealed record WrittenShape(Type Answer, JsonNode AnswerExample)
{
    private static readonly ProblemType[] WithBody = [ProblemTypes.InvalidBody, ProblemTypes.BodyTooLarge, ProblemTypes.UnsupportedMediaType];

    private static readonly OpenApiSchema PatchSchema = new()
    {
        Type = JsonSchemaType.Array,
        Description = "Operations that are applied in their order (RFC 6902).",
        Items = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Required = new HashSet<string>(["op", "path"], StringComparer.Ordinal),
            Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
            {
                ["op"] = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. new[] { "add", "remove", "replace", "move", "copy", "test" }.Select(op => (JsonNode)op)] },
                ["path"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "A JSON Pointer (RFC 6901)." },
                ["from"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "A JSON Pointer, to move or copy." },
                ["value"] = new OpenApiSchema { Description = "To add, replace or test." },
            },
        },
    };

    private static readonly OpenApiSchema MergeSchema = new()
    {
        Type = JsonSchemaType.Object,
        Description = "The members that change, with what they say from then on; null takes one away (RFC 7396).",
        // Without it, types that are made of the document admit no member.
        AdditionalProperties = new OpenApiSchema(),
    };

    /// <summary>What stands for one of the things that it writes.</summary>
    public Type One { get; private init; } = Answer;

    public IReadOnlyList<WrittenBody> Bodies { get; private init; } = [];

    /// <summary>Whether it makes something new.</summary>
    public bool IsNew { get; private init; }

    /// <summary>Whether it makes something new where nothing stands.</summary>
    public bool IsUpsert { get; private init; }

    /// <summary>Whether it asks for the version that was seen.</summary>
    public bool HasVersion { get; private init; }

    private IReadOnlyList<ProblemType> Own { get; init; } = [];

    /// <summary>How it is refused, in the order of the statuses.</summary>
    public IEnumerable<ProblemType> Problems => new[] { ProblemTypes.InvalidParameters, ProblemTypes.InvalidHeader, ProblemTypes.Forbidden, ProblemTypes.IdempotencyKeyReused }
        .Concat(Bodies.Count > 0 ? WithBody : [])
        .Concat(HasVersion ? [ProblemTypes.PreconditionNeeded, ProblemTypes.StaleVersion] : [])
        .Concat(Own)
        .OrderBy(type => type.Status);

    public static WrittenShape Of(OperationFilterContext context)
    {
        var (controller, method) = (context.MethodInfo.ReflectedType!, context.MethodInfo.Name);
        return RecordOperations.RecordOf(controller) is { } record ? OfRecord(method, record, RecordOperations.InputOf(controller)!)
            : controller == typeof(BatchController) ? OfBatch()
            : OfDraft(method);
    }

    private static WrittenShape OfRecord(string method, string record, Type input)
    {
        var written = RecordOperations.ExampleOf(record);
        var whole = new WrittenBody(MediaTypeNames.Application.Json, input, null, written["record"]!);
        return method switch
        {
            "CreateAsync" => new(typeof(WrittenRecord), written) { Bodies = [whole], IsNew = true, Own = [ProblemTypes.ReviewNeeded, ProblemTypes.InvalidRecord] },
            "PutAsync" => new(typeof(WrittenRecord), written)
            {
                Bodies = [whole],
                IsUpsert = true,
                HasVersion = true,
                Own = [ProblemTypes.ReviewNeeded, ProblemTypes.WithdrawnRecord, ProblemTypes.AlreadyThere, ProblemTypes.InvalidRecord],
            },
            "PatchAsync" => new(typeof(WrittenRecord), written)
            {
                Bodies =
                [
                    new(RecordPatch.PatchType, null, PatchSchema, JsonNode.Parse("""[{ "op": "add", "path": "/citations/-", "value": { "source": "vilnius-summit-communique-2023", "stance": "supports", "basis": "stated" } }]""")!),
                    new(RecordPatch.MergeType, null, MergeSchema, JsonNode.Parse("""{ "date": { "edtf": "2023-07-11" } }""")!),
                ],
                HasVersion = true,
                Own = [ProblemTypes.ReviewNeeded, ProblemTypes.UnknownRecord, ProblemTypes.WithdrawnRecord, ProblemTypes.InvalidRecord, ProblemTypes.PatchNotApplicable],
            },
            _ => new(typeof(WrittenRecord), Withdrawn(written)) { HasVersion = true, Own = [ProblemTypes.UnknownRecord, ProblemTypes.WithdrawnRecord, ProblemTypes.InvalidRecord] },
        };
    }

    private static WrittenShape OfBatch() => new(typeof(WrittenBatch), new JsonObject { ["records"] = new JsonArray(RecordOperations.ExampleOf("Milestone").DeepClone()) })
    {
        Bodies =
        [
            new(MediaTypeNames.Application.Json, typeof(BatchInput), null, JsonNode.Parse("""
                {
                  "why": "The communiqué gives the day.",
                  "operations": [
                    { "op": "patch", "type": "milestone", "id": "japan-institutional-links-1980s", "version": 1, "patch": { "date": { "edtf": "1984" } } },
                    { "op": "withdraw", "type": "milestone", "id": "a-visit", "version": 3 }
                  ]
                }
                """)!),
        ],
        One = typeof(WrittenRecord),
        Own = [ProblemTypes.ReviewNeeded, ProblemTypes.StaleVersion, ProblemTypes.InvalidRecord],
    };

    private static WrittenShape OfDraft(string method)
    {
        var record = RecordOperations.ExampleOf("Milestone")["record"]!;
        var draft = DraftExample.Draft(record);
        var body = new WrittenBody(MediaTypeNames.Application.Json, typeof(DraftedRecordInput), null, DraftExample.Input(record));
        ProblemType[] known = [ProblemTypes.UnknownRecord, ProblemTypes.DraftState];
        return method switch
        {
            "CreateAsync" => new(typeof(WrittenDraft), draft) { Bodies = [body], IsNew = true, Own = [ProblemTypes.InvalidRecord] },
            "PutAsync" => new(typeof(WrittenDraft), draft) { Bodies = [body], HasVersion = true, Own = [.. known, ProblemTypes.InvalidRecord] },
            "ReturnAsync" => new(typeof(WrittenDraft), draft)
            {
                Bodies = [new(MediaTypeNames.Application.Json, typeof(DraftCommentInput), null, JsonNode.Parse("""{ "comment": "Which passage says so?" }""")!)],
                HasVersion = true,
                Own = [.. known, ProblemTypes.InvalidRecord],
            },
            "ProposeAsync" => new(typeof(WrittenDraft), draft) { HasVersion = true, Own = [.. known, ProblemTypes.DraftConflict, ProblemTypes.InvalidRecord] },
            "PublishAsync" => new(typeof(WrittenDraft), draft) { HasVersion = true, Own = [.. known, ProblemTypes.DraftConflict, ProblemTypes.ReviewNeeded, ProblemTypes.InvalidRecord] },
            _ => new(typeof(WrittenDraft), draft) { HasVersion = true, Own = known },
        };
    }

    private static JsonNode Withdrawn(JsonNode written)
    {
        var withdrawn = written.DeepClone();
        withdrawn["record"] = null;
        return withdrawn;
    }
}
