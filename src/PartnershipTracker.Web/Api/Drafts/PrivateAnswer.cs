using System.Net.Mime;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;
using PartnershipTracker.Web.Api.Protocol;
using HttpJson = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace PartnershipTracker.Web.Api.Drafts;

/// <summary>Answers with what is for one person: no cache keeps it.</summary>
public sealed class PrivateAnswer<T>(T answer) : IResult, IEndpointMetadataProvider
    where T : notnull
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var json = httpContext.RequestServices.GetRequiredService<IOptions<HttpJson>>().Value.SerializerOptions;
        var body = JsonSerializer.SerializeToUtf8Bytes(answer, json);
        httpContext.Response.ContentType = $"{MediaTypeNames.Application.Json}; charset=utf-8";
        Revalidation.DescribeAsItStarts(httpContext.Response, ContentTag.Of(body, isJson: true), changedAt: null, "no-store");
        if (Revalidation.IsBodyWanted(httpContext))
            await httpContext.Response.Body.WriteAsync(body, httpContext.RequestAborted);
    }

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), [MediaTypeNames.Application.Json]));
        builder.Metadata.Add(OwnTag.Instance);
    }
}

/// <summary>404: there is no such draft, or none that its author has shown.</summary>
public sealed class UnknownDraft(string key) : IResult, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext httpContext) => new ProblemResult(Problems.UnknownRecord("draft", key)).ExecuteAsync(httpContext);

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status404NotFound, typeof(Microsoft.AspNetCore.Mvc.ProblemDetails), [Problems.MediaType]));
}
