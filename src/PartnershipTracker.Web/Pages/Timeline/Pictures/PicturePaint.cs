using System.Xml.Linq;

namespace PartnershipTracker.Web.Pages.Timeline.Pictures;

/// <summary>
/// Paints a drawing that stands alone, as the style sheet paints it on a page in the light: with attributes, since what opens such a drawing
/// (office programs, the maker of pictures) knows no properties of style sheets. The colours are those of styles/_tokens.scss.
/// </summary>
public static class PicturePaint
{
    public const string Paper = "#fdfcfa";
    public const string Panel = "#f4f2ec";
    public const string Ink = "#1c1e23";
    public const string Muted = "#585d66";
    public const string Rule = "#dcd9d0";
    public const string StrongRule = "#85827a";
    public const string Family = "Source Sans 3, Helvetica, Arial, sans-serif";

    // Stands for the colour of the lane in the rules below.
    private const string Lane = "lane";

    /// <summary>The colour of each partner, by the class that sets it.</summary>
    public static readonly IReadOnlyDictionary<string, string> Partners = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["partner--jp"] = "#cf4800",
        ["partner--kr"] = "#17436b",
        ["partner--au"] = "#0f9270",
        ["partner--nz"] = "#bb4fb0",
    };

    // Keeps the lines of the grid out of the letters.
    private static readonly (string Name, string Value)[] Halo = [("stroke", Paper), ("stroke-width", "4"), ("stroke-linejoin", "round"), ("paint-order", "stroke")];

    // A later rule has the last word, as in the style sheet.
    private static readonly (string Class, string? Within, (string Name, string Value)[] Attributes)[] Rules =
    [
        ("tl-head", null, [("fill", Panel)]),
        ("tl-grid", null, [("stroke", Rule), ("stroke-width", "1")]),
        ("tl-year", null, [("font-size", "12.5"), ("fill", Muted)]),
        ("tl-year--middle", null, [("text-anchor", "middle")]),
        ("tl-scale", null, [("font-size", "11.5"), ("fill", Muted)]),
        ("tl-seam", null, [("fill", Paper), ("stroke", StrongRule), ("stroke-width", "1")]),
        ("tl-limit", null, [("stroke", Ink), ("stroke-width", "1"), ("stroke-dasharray", "2 3")]),
        ("tl-limit__text", null, [("font-size", "12.5"), ("fill", Ink), ("text-anchor", "end")]),
        ("tl-lane__rule", null, [("stroke", StrongRule), ("stroke-width", "1")]),
        ("tl-lane__name", null, [("font-size", "14"), ("font-weight", "600"), ("fill", Ink)]),
        ("tl-lane__code", null, [("font-size", "12"), ("font-weight", "400"), ("fill", Muted)]),
        ("tl-lane__empty", null, [("font-size", "12"), ("fill", Muted)]),
        ("partner-shape", null, [("fill", Lane)]),
        ("tl-mark__bar", null, [("fill", Lane), ("stroke", Lane), ("stroke-width", "1.5")]),
        ("tl-mark__point", null, [("fill", Lane), ("stroke", Lane), ("stroke-width", "1.5")]),
        ("tl-mark__arrow", null, [("fill", "none"), ("stroke", Lane), ("stroke-width", "2")]),
        ("tl-mark__arrow--right", null, [("fill", Lane), ("stroke", "none")]),
        ("tl-mark__label", null, [("font-size", "14"), ("fill", Ink), .. Halo]),
        ("tl-mark__label", "tl-mark--selected", [("font-weight", "600")]),
        ("tl-mark__bar", "tl-mark--inferred", [("fill", Paper)]),
        ("tl-mark__point", "tl-mark--inferred", [("fill", Paper)]),
        ("tl-mark__bar", "tl-mark--uncertain", [("fill", Paper), ("stroke-dasharray", "1 2.5")]),
        ("tl-mark__point", "tl-mark--uncertain", [("fill", Paper), ("stroke-dasharray", "1 2.5")]),
        ("tl-mark__bar", "tl-mark--expected", [("fill", Paper), ("stroke-dasharray", "4 3")]),
        ("tl-mark__point", "tl-mark--expected", [("fill", Paper), ("stroke-dasharray", "4 3")]),
        ("tl-cluster__pill", null, [("fill", Paper), ("stroke", Lane), ("stroke-width", "1.5")]),
        ("tl-cluster__count", null, [("font-size", "12"), ("font-weight", "600"), ("text-anchor", "middle"), ("fill", Ink)]),
        ("tl-stop", null, [("stop-color", Lane)]),
        ("tl-agreement__edge", null, [("fill", "none"), ("stroke-width", "1.25")]),
        ("tl-agreement__edge--plain", null, [("stroke", Lane)]),
        ("tl-agreement__tint--plain", null, [("fill", Lane)]),
        ("tl-agreement__base--plain", null, [("fill", Lane)]),
        ("tl-agreement__tint", null, [("fill-opacity", ".13")]),
        ("tl-agreement__tint", "tl-agreement--itpp", [("fill-opacity", ".24")]),
        ("tl-agreement__label", null, [("font-size", "12"), ("fill", Ink)]),
        ("tl-summit__line", null, [("fill", "none"), ("stroke", StrongRule), ("stroke-width", "1")]),
        ("tl-summit__line", "tl-summit--ahead", [("stroke-dasharray", "5 4")]),
        ("tl-summit__line", "tl-summit--own", [("stroke", Ink), ("stroke-width", "2")]),
        ("tl-summit__label", null, [("font-size", "12"), ("fill", Ink), .. Halo]),
        ("tl-summit__label", "tl-summit--own", [("font-weight", "600")]),
    ];

    // What only a pointer meets.
    private static readonly string[] Unseen = ["tl-mark__hit", "tl-cluster__hit", "tl-agreement__hit", "tl-summit__hit"];

    /// <summary>The classes that some rule paints.</summary>
    public static IEnumerable<string> Painted => Rules.Select(rule => rule.Class).Concat(Unseen).Distinct(StringComparer.Ordinal);

    /// <summary>Paints an element and all within it, and takes the classes away.</summary>
    public static void Apply(XElement drawing)
    {
        drawing.Descendants().Where(element => ClassesOf(element).Intersect(Unseen, StringComparer.Ordinal).Any()).Remove();
        Apply(drawing, [], Muted);
        drawing.DescendantsAndSelf().Attributes("class").Remove();
    }

    private static void Apply(XElement element, IReadOnlyList<string> within, string lane)
    {
        var classes = ClassesOf(element);
        lane = classes.Select(name => Partners.GetValueOrDefault(name)).FirstOrDefault(colour => colour is not null) ?? lane;
        IReadOnlyList<string> around = [.. within, .. classes];
        foreach (var (name, value) in Rules.Where(rule => classes.Contains(rule.Class, StringComparer.Ordinal) && (rule.Within is null || around.Contains(rule.Within, StringComparer.Ordinal))).SelectMany(rule => rule.Attributes))
            element.SetAttributeValue(name, value == Lane ? lane : value);
        foreach (var child in element.Elements())
            Apply(child, around, lane);
    }

    private static string[] ClassesOf(XElement element) => element.Attribute("class")?.Value.Split(' ') ?? [];
}
