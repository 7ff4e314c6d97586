using System.Net.Mime;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;
using PartnershipTracker.Web.Api.Protocol;

namespace PartnershipTracker.Web.Api;

/// <summary>Answers with one record, and with what is included, where that was asked for.</summary>
public sealed class OneRecord<T>(T record, Included? included) : IResult, IEndpointMetadataProvider
    where T : notnull
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (included is null)
            return TypedResults.Ok(record).ExecuteAsync(httpContext);

        var json = httpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var answer = JsonSerializer.SerializeToNode(record, json)!.AsObject();
        answer.Add(RecordFields.Included, JsonSerializer.SerializeToNode(included, json));
        return TypedResults.Ok(answer).ExecuteAsync(httpContext);
    }

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), [MediaTypeNames.Application.Json]));
}
