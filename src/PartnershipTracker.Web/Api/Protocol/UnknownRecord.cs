using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using PartnershipTracker.Core.Changes;
using PartnershipTracker.Web.Hosting;

namespace PartnershipTracker.Web.Api.Protocol;

/// <summary>
/// There is no record of that kind and id: 404 where there never was, 410 where it was withdrawn, and 308 to the record that stands for it where
/// it was merged.
/// </summary>
/// <param name="kind">The kind of record, as in "There is no … with the id".</param>
/// <param name="id">The id as it was asked for.</param>
/// <param name="type">The name of the type in the history, where that is not the kind.</param>
public sealed class UnknownRecord(string kind, string id, string? type = null) : IResult, IStatusCodeHttpResult, IEndpointMetadataProvider
{
    public int? StatusCode => StatusCodes.Status404NotFound;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var revisions = httpContext.RequestServices.GetRequiredService<RevisionQueries>();
        var end = await revisions.EndAsync(type ?? kind, id, httpContext.RequestAborted);
        if (end?.MergedInto is { } into)
        {
            // Not to be kept for good: a merge can be undone.
            httpContext.Response.Headers.CacheControl = "no-cache";
            httpContext.Response.StatusCode = StatusCodes.Status308PermanentRedirect;
            httpContext.Response.Headers.Location = EndedRecords.AddressOf(httpContext.Request, id, into);
            return;
        }

        await new ProblemResult(end is null ? Problems.UnknownRecord(kind, id) : Problems.WithdrawnRecord(kind, end)).ExecuteAsync(httpContext);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status308PermanentRedirect));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status404NotFound, typeof(ProblemDetails), [Problems.MediaType]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status410Gone, typeof(ProblemDetails), [Problems.MediaType]));
    }
}
