using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Api.Formats;
using PartnershipTracker.Web.Api.Protocol;
using PartnershipTracker.Web.Hosting;
using PartnershipTracker.Web.Packages;

namespace PartnershipTracker.Web.Api;

/// <summary>Answers with a file of the whole record, or with a part of it (RFC 9110, section 14), so that a broken download can go on.</summary>
public sealed class ExportResult(ExportForm form) : IResult, IEndpointMetadataProvider
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response, services) = (httpContext.Request, httpContext.Response, httpContext.RequestServices);
        var exports = services.GetRequiredService<Exports>();
        if (await exports.StateAsync(httpContext.RequestAborted) is not { } state)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var site = services.GetRequiredService<SiteAddress>().Of(request, "");
        var file = await exports.OpenAsync(state, form, site, httpContext.RequestAborted);
        response.RegisterForDisposeAsync(file.Content);
        var tag = ContentTag.Of(state.DatasetVersion, file.Sha256);
        response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        // Of a part, too; which state it holds is asked again each time, of a release as well: a later version may tell more of the same.
        response.Headers.CacheControl = Revalidation.AskAgain;
        if (tag.KeptBy(request) is { } kept)
        {
            Revalidation.SayNotModified(response, kept, changedAt: null);
            return;
        }

        response.TellDigestAsItStarts(file.Sha256);
        Revalidation.DescribeAsItStarts(response, tag, changedAt: null);
        await TypedResults.Stream(file.Content, TypeOf(form), $"{state.Name}.{form.Code()}", entityTag: tag.As(), enableRangeProcessing: true).ExecuteAsync(httpContext);
        if (response.StatusCode == StatusCodes.Status416RangeNotSatisfiable)
            await RefuseAsync(httpContext);
    }

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(OwnTag.Instance);

    // The framework answers with nothing, and says of it what holds of the file.
    private static Task RefuseAsync(HttpContext context)
    {
        var response = context.Response;
        response.ContentLength = null;
        response.Headers.Remove(HeaderNames.ContentDisposition);
        response.Headers.Remove(HeaderNames.ETag);
        return new ProblemResult(Problems.Of(context)).ExecuteAsync(context);
    }

    private static string TypeOf(ExportForm form) => form switch
    {
        ExportForm.Zip => "application/zip",
        ExportForm.Ndjson => ListFormat.Lines.MediaType,
        _ => "application/vnd.sqlite3",
    };
}
