using System.Globalization;
using Microsoft.OpenApi;
using PartnershipTracker.Web.Api.Protocol;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PartnershipTracker.Web.Api.Document;

/// <summary>Describes which operations will end, and when.</summary>
internal sealed class Deprecations : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<DeprecatedAttribute>().LastOrDefault() is not { } end)
            return;

        operation.Deprecated = true;
        operation.Description = $"{operation.Description} Deprecated since {Day(end.Since)}; it may be gone from {Day(end.Sunset)} on. What to use instead: {end.Link}".TrimStart();
        foreach (var answer in operation.Responses!.Values.OfType<OpenApiResponse>())
        {
            foreach (var (name, header) in AnswerHeaders.Of(context.Document, [Deprecation.Since, Deprecation.Sunset]))
                answer.Headers![name] = header;
        }
    }

    private static string Day(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
