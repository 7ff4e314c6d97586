using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Changes;
using PartnershipTracker.Web.Hosting;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Errors;

/// <summary>
/// What a browser is told when a request fails. Shown in place of the page that was asked for, whatever the method, with the
/// status that the failure has: so there are no handlers by method here. Nobody's page of its own: asked for directly it is not found.
/// </summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel : PageModel
{
    public int Status { get; private set; }

    public string Heading { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>The end of the record that was asked for; null where it did not end, or never was.</summary>
    public RevisionRow? End => Status == StatusCodes.Status410Gone ? HttpContext.Features.Get<RevisionRow>() : null;

    /// <summary>Whether it is shown in a frame of another site.</summary>
    public bool IsFramed => HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath == Timeline.EmbedModel.Path;

    [NonHandler]
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var features = HttpContext.Features;
        var stepsIn = features.Get<IStatusCodeReExecuteFeature>() is not null || features.Get<IExceptionHandlerFeature>() is not null;
        Status = stepsIn ? Response.StatusCode : StatusCodes.Status404NotFound;
        Response.StatusCode = Status;
        (Heading, Text) = Status switch
        {
            StatusCodes.Status400BadRequest => (
                "This request cannot be understood", AppErrors.ReasonOf(HttpContext) ?? "Something in the address or in what was sent with it is malformed."),
            StatusCodes.Status404NotFound => (
                "There is no page at this address",
                AppErrors.ReasonOf(HttpContext) ?? "The address may have been mistyped, or the record may never have existed."),
            StatusCodes.Status405MethodNotAllowed => ("This page can only be read", "The request asked for something that this address does not do."),
            StatusCodes.Status403Forbidden => ("This is not yours to do", "Your role does not include this page. An administrator can change your role."),
            StatusCodes.Status429TooManyRequests => ("Too many tries", "Wait a minute, then try again."),
            StatusCodes.Status410Gone when End is { } end => ($"“{end.Title}” was withdrawn", $"It stood in the record until {Words.Moment(end.At)}, when {HistoryWords.By(end.By)} took it out."),
            >= 500 => ("Something went wrong here", "The fault is ours. It has been logged; please try again in a while."),
            _ => ("This request was refused", "The site cannot answer the request in this form."),
        };
    }
}
