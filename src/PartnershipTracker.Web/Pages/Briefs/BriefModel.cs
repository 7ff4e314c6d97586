using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.History;
using PartnershipTracker.Web.Hosting;
using PartnershipTracker.Web.Pages.Citing;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Briefs;

/// <summary>A brief as a page, and under the same address with <c>.md</c> behind it as Markdown.</summary>
public abstract class BriefModel(SiteAddress site, PermanentLinks links, DatasetQueries dataset, TimeProvider clock) : PageModel
{
    /// <summary>What the address of the Markdown ends with.</summary>
    public const string Markdown = ".md";

    public Brief Brief { get; private set; } = null!;

    /// <summary>Shows the brief in the form that is asked for.</summary>
    /// <param name="asked">What it was asked, so that it can be asked again.</param>
    protected async Task<IActionResult> ShowAsync(Brief brief, ListQuery asked, CancellationToken cancellationToken)
    {
        Brief = brief;
        if (!Request.Path.Value!.EndsWith(Markdown, StringComparison.OrdinalIgnoreCase))
            return Page();

        var state = await dataset.StateAsync(cancellationToken);
        var cited = $"{CitedPage.Site}, “{MarkdownText.Escape(brief.Title)}”, dataset version {state.Version}, <{links.Of(Request, brief.Path, asked, state)}>, retrieved {Words.Day(clock.Today())}.";
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = $"brief-{brief.About.Split('/')[^1]}.md" }.ToString();
        return Content(BriefMarkdown.Of(brief, path => site.Of(Request, KnownLinks.At(path, HttpContext)), cited), "text/markdown; charset=utf-8");
    }
}
