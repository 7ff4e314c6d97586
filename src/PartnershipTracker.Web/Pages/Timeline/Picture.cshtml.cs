using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Web.Hosting;
using PartnershipTracker.Web.Pages.Milestones;
using PartnershipTracker.Web.Pages.Shared;
using PartnershipTracker.Web.Pages.Timeline.Pictures;

namespace PartnershipTracker.Web.Pages.Timeline;

/// <summary>A timeline as a picture: a drawing (SVG), or points (PNG).</summary>
public sealed class PictureModel(TimelineAsk ask, PictureOfPoints points, SiteAddress site, IWebHostEnvironment environment, TimeProvider clock) : PageModel
{
    /// <summary>Where it is had as points; as a drawing it is the page's own address.</summary>
    public const string OfPoints = "/timeline.png";

    private const string FileName = "partnershiptracker-timeline";

    [FromQuery(Name = "")]
    public MilestoneFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var (figure, instead) = await ask.ReadAsync(this, Filter, cancellationToken);
        if (figure is null)
            return instead!;

        if (Request.Path == SocialPicture.Path)
            return File(points.Png(TimelinePicture.Card(figure)), "image/png");

        TimelineView.TryRead(Request, out var view, out _);
        var query = MilestoneWords.QueryOf(Filter) is { Pairs.Count: > 0 } asked ? asked.And(Milestones.IndexModel.View, Milestones.IndexModel.DrawnView) : ListQuery.Empty;
        var page = new TimelineAddress(query.Pairs.Count > 0 ? Milestones.IndexModel.Path : "/", query, view.Lanes, view.Range);
        var drawing = TimelinePicture.Draw(figure, site.Of(Request, "/"), site.Of(Request, page.Page), Words.Day(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)));
        if (Request.Path == OfPoints)
        {
            Response.Headers.ContentDisposition = $"inline; filename=\"{FileName}.png\"";
            return File(points.Png(drawing), "image/png");
        }

        drawing.AddFirst(new XElement(drawing.Name.Namespace + "style", FontFace()));
        return File(Encoding.UTF8.GetBytes(drawing.ToString(SaveOptions.DisableFormatting)), "image/svg+xml", $"{FileName}.svg");
    }

    // In the letters of another font the labels would run into each other.
    private string FontFace()
    {
        using var font = environment.WebRootFileProvider.GetFileInfo("fonts/source-sans-3.woff2").CreateReadStream();
        using var copy = new MemoryStream();
        font.CopyTo(copy);
        return $"@font-face{{font-family:\"Source Sans 3\";font-weight:400 700;src:url(data:font/woff2;base64,{Convert.ToBase64String(copy.ToArray())})}}";
    }
}
