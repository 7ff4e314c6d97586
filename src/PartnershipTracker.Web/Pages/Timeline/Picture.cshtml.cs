using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Web.Hosting;
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
        var (figure, view, instead) = await ask.ReadAsync(this, Filter, cancellationToken);
        if (figure is null)
            return instead!;

        if (IsAsked(SocialPicture.Path))
            return await PointsAsync(TimelinePicture.Card(figure), cancellationToken);

        var drawing = TimelinePicture.Draw(figure, site.Of(Request, "/"), site.Of(Request, view.OnSite(Filter).Page), Words.Day(clock.Today()));
        if (IsAsked(OfPoints))
        {
            Response.Headers.ContentDisposition = $"inline; filename=\"{FileName}.png\"";
            return await PointsAsync(drawing, cancellationToken);
        }

        drawing.AddFirst(new XElement(drawing.Name.Namespace + "style", FontFace()));
        return File(Encoding.UTF8.GetBytes(drawing.ToString(SaveOptions.DisableFormatting)), "image/svg+xml", $"{FileName}.svg");
    }

    private bool IsAsked(string path) => string.Equals(Request.Path.Value!.TrimEnd('/'), path, StringComparison.OrdinalIgnoreCase);

    private async Task<FileContentResult> PointsAsync(XElement drawing, CancellationToken cancellationToken)
    {
        Response.Headers.CacheControl = "public, max-age=300";
        return File(await points.PngAsync(drawing, cancellationToken), "image/png");
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
