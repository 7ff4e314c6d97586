using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace PartnershipTracker.Web.Pages.Timeline.Drawing;

/// <summary>
/// The elements of SVG that a timeline is made of. Positions are presentation attributes and paint comes from the style
/// sheet by class, since the content security policy takes no <c>style</c> attributes. Text is encoded as it is written.
/// </summary>
internal static class SvgParts
{
    /// <summary>A number as SVG reads it in any culture, to a tenth of a unit.</summary>
    public static string Number(double value) => (Math.Round(value, 1) + 0.0).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>The data of a path, its numbers written as <see cref="Number"/> writes them.</summary>
    public static string Data(FormattableString data) => data.ToString(Numbers.Instance);

    public static XElement Element(string name, string cssClass, params object?[] content) => new(name, new XAttribute("class", cssClass), content);

    public static XElement Group(string cssClass, params object?[] content) => Element("g", cssClass, content);

    public static XElement Rect(string cssClass, double x, double y, double width, double height) =>
        Element("rect", cssClass, At("x", x), At("y", y), At("width", width), At("height", height));

    public static XElement Path(string cssClass, FormattableString data) => PathOf(cssClass, Data(data));

    /// <summary>A path of data that is written already. Named apart, since the compiler would rather make text of an interpolated string.</summary>
    public static XElement PathOf(string cssClass, string data) => Element("path", cssClass, new XAttribute("d", data));

    public static XElement Text(string cssClass, double x, double y, string text, params object?[] more) =>
        Element("text", cssClass, At("x", x), At("y", y), Legible(text), more);

    public static XAttribute At(string name, double value) => new(name, Number(value));

    /// <summary>The text without what XML cannot hold (control characters, halves of surrogate pairs).</summary>
    public static string Legible(string text)
    {
        if (text.All(XmlConvert.IsXmlChar))
            return text;

        var legible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            legible.Append(!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : "\uFFFD");
        return legible.ToString();
    }

    private sealed class Numbers : IFormatProvider, ICustomFormatter
    {
        public static readonly Numbers Instance = new();

        public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : null;

        public string Format(string? format, object? arg, IFormatProvider? formatProvider) => arg switch
        {
            double value => Number(value),
            IFormattable value => value.ToString(format, CultureInfo.InvariantCulture),
            _ => arg?.ToString() ?? "",
        };
    }
}
