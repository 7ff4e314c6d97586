using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;
using PartnershipTracker.Core.Keys;
using PartnershipTracker.Web.Api.Protocol;
using PartnershipTracker.Web.Hosting;
using PartnershipTracker.Web.Hosting.SignIn;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PartnershipTracker.Web.Api.Document;

/// <summary>Describes keys, and what holds of every call: that a key which is no good is refused, and that calls are counted. Each is told once, as a component.</summary>
internal sealed class KeysAndLimits : IDocumentFilter
{
    private const string Unauthorized = nameof(Unauthorized);

    private const string TooManyRequests = nameof(TooManyRequests);

    private static readonly (string Name, string Description, string Example)[] Headers =
    [
        (CallLimit.PolicyHeader, "How many calls (q) whoever calls has in w seconds: a key, or an address of the network (draft-ietf-httpapi-ratelimit-headers-10).", "\"anonymous\";q=600;w=60"),
        (CallLimit.StateHeader, "How many of them are left (r), and in how many seconds all would be there again (t).", "\"anonymous\";r=599;t=1"),
        (HeaderNames.RetryAfter, "In how many seconds to ask again.", "1"),
        (HeaderNames.WWWAuthenticate, "How a key is sent (RFC 6750), and what is wrong with the one that was.", "Bearer realm=\"PartnershipTracker\""),
    ];

    // Of the policies that actions name, those of keys ask for the scope.
    private static string? ScopeOf(ApiDescription description) =>
        description.ActionDescriptor.EndpointMetadata.OfType<AuthorizeAttribute>().Select(guard => guard.Policy).Select(policy => policy switch
        {
            Policies.ReadDrafts => KeyScope.ReadDrafts.Word(),
            Policies.WriteDrafts => KeyScope.WriteDrafts.Word(),
            Policies.Publish => KeyScope.Publish.Word(),
            _ => null,
        }).FirstOrDefault();

    public void Apply(OpenApiDocument document, DocumentFilterContext context)
    {
        document.AddComponent(KeyHandler.Scheme, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "A key of an account, made at /account/keys. Each may be used for what its owner ticked: drafts:read, drafts:write, publish, none of which includes another. "
                + "Reading the record needs none; calls with a key are counted by it, and not by the address of the network.",
        });
        foreach (var (name, description, example) in Headers)
            document.AddComponent(name, new OpenApiHeader { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String }, Example = example });

        var problem = context.SchemaGenerator.GenerateSchema(typeof(ProblemDetails), context.SchemaRepository);
        document.AddComponent(Unauthorized, Problem("The key that was sent is no good, or none was where one is needed.", Problems.InvalidKey(KeyAnswers.NoGood), HeaderNames.WWWAuthenticate));
        document.AddComponent(TooManyRequests, Problem("Whoever calls has called as often as they may for now.", Problems.TooManyRequests(isKey: false, new ApiOptions().AnonymousPerMinute), HeaderNames.RetryAfter));
        var scheme = new OpenApiSecuritySchemeReference(KeyHandler.Scheme, document);
        foreach (var operation in document.Paths.Values.SelectMany(path => path.Operations!.Values))
        {
            operation.Responses!["401"] = new OpenApiResponseReference(Unauthorized, document);
            operation.Responses["429"] = new OpenApiResponseReference(TooManyRequests, document);
            foreach (var answer in operation.Responses.Values.Concat(document.Components!.Responses!.Values).OfType<OpenApiResponse>())
                answer.Headers = Counted(answer.Headers);
        }

        foreach (var description in context.ApiDescriptions.Where(description => ScopeOf(description) is not null))
        {
            var operations = document.Paths["/" + description.RelativePath].Operations!;
            var operation = operations[HttpMethod.Parse(description.HttpMethod!)];
            operation.Security = [new() { [scheme] = [] }];
            operation.Description += $" Needs a key with the scope {ScopeOf(description)}.";
        }

        // The empty one comes first: no other call needs a key.
        document.Security = [[], new() { [scheme] = [] }];

        OpenApiResponse Problem(string description, ProblemDetails example, string header) => new()
        {
            Description = description,
            Headers = Counted(new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal) { [header] = new OpenApiHeaderReference(header, document) }),
            Content = new Dictionary<string, IOpenApiMediaType>(StringComparer.Ordinal)
            {
                [Problems.MediaType] = new OpenApiMediaType { Schema = problem, Example = JsonSerializer.SerializeToNode(example, JsonSerializerOptions.Web) },
            },
        };

        IDictionary<string, IOpenApiHeader> Counted(IDictionary<string, IOpenApiHeader>? headers) =>
            new Dictionary<string, IOpenApiHeader>(headers ?? new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal), StringComparer.Ordinal)
            {
                [CallLimit.PolicyHeader] = new OpenApiHeaderReference(CallLimit.PolicyHeader, document),
                [CallLimit.StateHeader] = new OpenApiHeaderReference(CallLimit.StateHeader, document),
            };
    }
}
