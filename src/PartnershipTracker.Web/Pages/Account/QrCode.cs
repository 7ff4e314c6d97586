using System.Text;
using QRCoder;

namespace PartnershipTracker.Web.Pages.Account;

/// <summary>Draws a text as a QR code.</summary>
internal static class QrCode
{
    /// <summary>The picture as an address that a page can show: dark on light with its quiet zone in both schemes, for cameras.</summary>
    public static string Address(string text)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        var svg = code.GetGraphic(4, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
        return "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(svg));
    }
}
