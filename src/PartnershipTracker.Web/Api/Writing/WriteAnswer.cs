using System.Net.Mime;
using System.Text;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Web.Api.Protocol;
using PartnershipTracker.Web.Hosting;

namespace PartnershipTracker.Web.Api.Writing;

/// <summary>Answers a write that was carried out, or would be.</summary>
/// <param name="answer">Its location is that of what the body shows, where it shows one thing.</param>
/// <param name="isTrial">Whether nothing of it was kept.</param>
internal sealed class WriteAnswer(ScriptAnswer answer, bool isTrial) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var body = Encoding.UTF8.GetBytes(answer.Body);
        // Nothing came into being by a trial.
        response.StatusCode = isTrial ? StatusCodes.Status200OK : answer.Status;
        response.ContentType = $"{MediaTypeNames.Application.Json}; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        if (answer.IsRepeat)
            response.Headers["Idempotent-Replayed"] = "true";
        if (answer.Location is { } path && !isTrial)
        {
            var site = httpContext.RequestServices.GetRequiredService<SiteAddress>();
            response.Headers.ContentLocation = site.Of(httpContext.Request, path);
            if (answer.Status == StatusCodes.Status201Created)
                response.Headers.Location = site.Of(httpContext.Request, path.EndsWith(WrittenRecord.Address, StringComparison.Ordinal) ? path[..^WrittenRecord.Address.Length] : path);
            Revalidation.DescribeAsItStarts(response, ContentTag.Of(body, isJson: true), changedAt: null, "no-store");
        }

        await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }
}
