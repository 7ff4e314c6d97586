using System.Globalization;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using PartnershipTracker.Core.Changes;
using PartnershipTracker.Core.History;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PartnershipTracker.Web.Api.Document;

/// <summary>Says how much a parameter may ask for on this site, where the settings decide it.</summary>
internal sealed class SetLimits(IOptions<ReadingOptions> reading, IOptions<FollowingOptions> following) : IParameterFilter
{
    public void Apply(IOpenApiParameter parameter, ParameterFilterContext context)
    {
        if (parameter.Schema is not OpenApiSchema schema)
            return;

        if (schema.Type == JsonSchemaType.Array)
            schema.MaxItems = reading.Value.MaxValues;
        else if (MostOf(parameter.Name) is { } most)
            schema.Maximum = most.ToString(CultureInfo.InvariantCulture);
    }

    private double? MostOf(string? parameter) => parameter switch
    {
        "limit" => reading.Value.MaxLimit,
        "wait" => following.Value.MaxWait.TotalSeconds,
        _ => null,
    };
}
