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
    // Which state it holds is asked again each time, of a release too: a later version may tell more of the same.
    private const string AskAgain = "public, no-cache";

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
        response.Headers.CacheControl = AskAgain;
        if (tag.KeptBy(request) is { } kept)
        {
            Revalidation.SayNotModified(response, kept, changedAt: null);
            return;
        }

        response.OnStarting(() => DescribeAsync(response, tag, file.Sha256));
        await TypedResults.Stream(file.Content, TypeOf(form), $"{state.Name}.{form.Code()}", entityTag: tag.As(), enableRangeProcessing: true).ExecuteAsync(httpContext);
    }

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(OwnTag.Instance);

    // A digest is of the bytes as they are encoded (RFC 9530, section 3), and so is a strong tag.
    private static Task DescribeAsync(HttpResponse response, ContentTag tag, string sha256)
    {
        if (response.Headers.ContentEncoding.Count > 0)
            response.Headers.ETag = tag.As(response.Headers.ContentEncoding).ToString();
        else
            response.Headers["Repr-Digest"] = $"sha-256=:{Convert.ToBase64String(Convert.FromHexString(sha256))}:";
        return Task.CompletedTask;
    }

    private static string TypeOf(ExportForm form) => form switch
    {
        ExportForm.Zip => "application/zip",
        ExportForm.Ndjson => ListFormat.Lines.MediaType,
        _ => "application/vnd.sqlite3",
    };
}
