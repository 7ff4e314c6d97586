using System.Xml.Linq;
using SkiaSharp;
using Svg.Skia;
using Svg.Skia.TypefaceProviders;

namespace PartnershipTracker.Web.Pages.Timeline.Pictures;

/// <summary>Makes pictures of points of drawings, in the site's own sans serif.</summary>
public sealed class PictureOfPoints : IDisposable
{
    /// <summary>Points to a unit of the drawing: sharp on a fine screen, and on paper.</summary>
    public const float Scale = 2;

    private const int Quality = 100;

    // So much a picture may be, and so many are made at a time: whoever asks for them need not say who they are.
    private const double MostPoints = 24e6;
    private readonly SemaphoreSlim _gate = new(2);

    private readonly Typefaces _typefaces;

    public PictureOfPoints(IWebHostEnvironment environment) => _typefaces = new Typefaces(environment.WebRootFileProvider);

    /// <summary>The drawing as PNG: with fewer points to a unit where it is very large.</summary>
    public async Task<byte[]> PngAsync(XElement drawing, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return Png(drawing);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose()
    {
        _typefaces.Dispose();
        _gate.Dispose();
    }

    private byte[] Png(XElement drawing)
    {
        var scale = (float)Math.Min(Scale, Math.Sqrt(MostPoints / ((double)drawing.Attribute("width")! * (double)drawing.Attribute("height")!)));
        using var svg = new SKSvg();
        svg.Settings.TypefaceProviders = [_typefaces];
        svg.FromSvg(drawing.ToString(SaveOptions.DisableFormatting));
        using var written = new MemoryStream();
        return svg.Save(written, SKColor.Parse(PicturePaint.Paper), SKEncodedImageFormat.Png, Quality, scale, scale)
            ? written.ToArray()
            : throw new InvalidOperationException("The drawing could not be made a picture.");
    }

    // One family in two weights, whatever is asked for: no font of the machine is used, so that a picture is the same everywhere.
    private sealed class Typefaces(Microsoft.Extensions.FileProviders.IFileProvider files) : ITypefaceProvider, IDisposable
    {
        private readonly Lazy<SKTypeface> _regular = new(() => Read(files, "fonts/picture-regular.ttf"));
        private readonly Lazy<SKTypeface> _bold = new(() => Read(files, "fonts/picture-bold.ttf"));

        public SKTypeface FromFamilyName(string fontFamily, SKFontStyleWeight fontWeight, SKFontStyleWidth fontWidth, SKFontStyleSlant fontStyle) =>
            fontWeight >= SKFontStyleWeight.SemiBold ? _bold.Value : _regular.Value;

        public void Dispose()
        {
            foreach (var typeface in new[] { _regular, _bold }.Where(typeface => typeface.IsValueCreated))
                typeface.Value.Dispose();
        }

        private static SKTypeface Read(Microsoft.Extensions.FileProviders.IFileProvider files, string path)
        {
            using var stream = files.GetFileInfo(path).CreateReadStream();
            using var data = SKData.Create(stream);
            return SKTypeface.FromData(data) ?? throw new InvalidOperationException($"{path} is not a font.");
        }
    }
}
