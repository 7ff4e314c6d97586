using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace PartnershipTracker.Web.Api.Protocol;

/// <summary>404: no record of that kind has that id.</summary>
/// <param name="kind">The kind of record, as in "There is no … with the id".</param>
/// <param name="id">The id as it was asked for.</param>
public sealed class UnknownRecord(string kind, string id) : IResult, IStatusCodeHttpResult, IEndpointMetadataProvider
{
    public int? StatusCode => StatusCodes.Status404NotFound;

    public Task ExecuteAsync(HttpContext httpContext) => new ProblemResult(Problems.UnknownRecord(kind, id)).ExecuteAsync(httpContext);

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status404NotFound, typeof(ProblemDetails), [Problems.MediaType]));
}
