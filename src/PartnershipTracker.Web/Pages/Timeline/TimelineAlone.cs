using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PartnershipTracker.Web.Pages.Timeline;

/// <summary>A page's answer to whoever asks for its timeline without the page around it.</summary>
internal static class TimelineAlone
{
    public static IActionResult Alone(this PageModel page, TimelineFigure? figure) => figure is null ? new NoContentResult() : page.Partial("Timeline/_Timeline", figure);
}
