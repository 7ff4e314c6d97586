using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.OpenApi;
using PartnershipTracker.Core;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Web.Api.Document;
using PartnershipTracker.Web.Api.Formats;
using PartnershipTracker.Web.Api.Protocol;

namespace PartnershipTracker.Web.Hosting;

/// <summary>The API's own description: the OpenAPI document and Swagger UI. The words are the XML comments of Web and Core.</summary>
internal static class ApiDocument
{
    private const string About =
        """
        The sourced record of NATO's partnerships with Japan, South Korea, Australia and New Zealand: what was agreed, said and done, and
        which sentence of which source says so. Reading needs no key, and scripts of any site may read; calls are counted by key or address, and
        `RateLimit` says with each answer what is left.

        Lists hold at most `limit` records a page; follow `next` until it is null, or the `Link` header. By `Accept`, or by the end of the address
        (`/api/v1/milestones.ndjson`), they are answered as NDJSON or CSV too, whole and while they are read, and records as JSON-LD. Dates are EDTF (ISO 8601-2) beside the first and last day
        that they may mean. `start` and `length` of a citation count UTF-16 code units, so `text.substr(start, length) === quote`. Every
        error is a problem (RFC 9457): of an address that there is not 404, `/problems/unknown-address`; of a method that an address does not have 405,
        `/problems/method-not-allowed`, with `Allow`. Answers carry an ETag: send it back as `If-None-Match`, and an unchanged answer is 304. Every
        address that answers GET answers HEAD as well, and every address OPTIONS.

        With `fields` records lack what it does not name, also what their schemas require: types made of this document are those of whole records.
        Under `/api/v1/releases/{release}` every read of the record is answered from the record of then, the same next year.

        The licence is that of the code. None is stated for the record, and quotations belong to their authors.
        """;

    public static void AddApiDocument(this IServiceCollection services) => services.AddSwaggerGen(document =>
    {
        document.SwaggerDoc("v1", new()
        {
            Title = "PartnershipTracker",
            Version = "v1",
            Description = About,
            Contact = new() { Name = "The PartnershipTracker authors" },
            License = new() { Name = "MIT", Url = new("https://spdx.org/licenses/MIT.html") },
        });
        document.AddServer(new() { Url = "/", Description = "The site that serves this document." });
        document.DocInclusionPredicate((_, operation) => !HttpMethods.IsHead(operation.HttpMethod!) && !FormatSuffixes.Has(operation.ActionDescriptor) && !ReleaseAddresses.Has(operation.ActionDescriptor));
        document.CustomOperationIds(operation => operation.ActionDescriptor.AttributeRouteInfo?.Name ?? RecordOperations.IdOf(((ControllerActionDescriptor)operation.ActionDescriptor).MethodInfo));
        document.CustomSchemaIds(SchemaNames.Of);
        document.MapType<EdtfDate>(() => new OpenApiSchema { Type = JsonSchemaType.String, Description = "A date in EDTF (ISO 8601-2), as vague as the source has it.", Examples = ["2023-07"] });
        document.DescribeAllParametersInCamelCase();
        document.SupportNonNullableReferenceTypes();
        document.UseAllOfToExtendReferenceSchemas();
        document.IncludeXmlComments(typeof(TrackerServices).Assembly);
        document.IncludeXmlComments(typeof(Program).Assembly, includeControllerXmlComments: true);
        document.ParameterFilter<SetLimits>();
        document.SchemaFilter<WholeAnswers>();
        document.SchemaFilter<ProblemWords>();
        document.OperationFilter<AnswersByExample>();
        document.OperationFilter<IncludedRecords>();
        document.OperationFilter<WholeFiles>();
        document.OperationFilter<OtherFormats>();
        document.OperationFilter<FollowedChanges>();
        document.OperationFilter<WrittenOperations>();
        document.OperationFilter<EveryAnswer>();
        document.OperationFilter<Deprecations>();
        document.DocumentFilter<FormatAddresses>();
        document.DocumentFilter<ReleasedReads>();
        document.DocumentFilter<KeysAndLimits>();
        document.DocumentFilter<UnusedSchemas>();
    });

    public static void MapApiDocument(this WebApplication app)
    {
        app.UseSwagger(swagger => swagger.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1);
        app.UseSwaggerUI(ui =>
        {
            ui.DocumentTitle = "PartnershipTracker API";
            ui.EnableDeepLinking();
            ui.SwaggerEndpoint("/swagger/v1/swagger.json", "v1");
        });
    }
}
