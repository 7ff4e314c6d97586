using System.Text;
using System.Xml.Linq;
using PartnershipTracker.Web.Pages.Timeline.Layout;

namespace PartnershipTracker.Web.Pages.Timeline.Drawing;

/// <summary>
/// The form of a framework's bars: a declaration is an outline, an IPCP is tinted, an ITPP is tinted and stands on a thick line, and
/// any other is an outline on a thick line. The bar's end says how the agreement is known to end.
/// </summary>
/// <param name="kind">The id of the framework.</param>
internal sealed class AgreementForm(string kind)
{
    private const double PointLength = 7;
    private const double BaseHeight = 3;
    private readonly string _name = kind switch
    {
        "joint-political-declaration" => "declaration",
        "ipcp" => "ipcp",
        "itpp" => "itpp",
        _ => "other",
    };

    public string CssClass => $"tl-agreement tl-agreement--{_name}";

    private bool HasTint => _name is "ipcp" or "itpp";

    private bool HasBase => _name is "itpp" or "other";

    /// <param name="pieces">The parts of the bar that lie in panels.</param>
    /// <param name="beganBefore">Whether it has no left edge, having begun before the days shown.</param>
    /// <param name="fade">The paint of a bar whose begin or end is vague; null for one that the style sheet paints.</param>
    public IEnumerable<XElement> Draw(IReadOnlyList<Stretch> pieces, double top, double height, AgreementEnd end, string? fade, bool beganBefore = false)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            var (piece, isFirst, isLast) = (pieces[i], i == 0 && !beganBefore, i == pieces.Count - 1);
            var point = isLast && end == AgreementEnd.AtSuccessor ? Math.Min(PointLength, piece.Width / 3) : 0;
            if (HasTint)
                yield return Painted("tint", "fill", fade, Tint(piece, top, height, point));
            if (HasBase)
                yield return Painted("base", "fill", fade, SvgParts.Data($"M{piece.X0} {top + height - BaseHeight}H{piece.X1 - point}v{BaseHeight}H{piece.X0}z"));
            yield return Painted("edge", "stroke", fade, Edge(piece, top, height, point, isFirst, isLast && end == AgreementEnd.Recorded));
        }
    }

    private static string Tint(Stretch piece, double top, double height, double point) =>
        SvgParts.Data($"M{piece.X0} {top}H{piece.X1 - point}l{point} {height / 2}l{-point} {height / 2}H{piece.X0}z");

    // Where the bar goes on across a seam, and where its end is open, it has no edge.
    private static string Edge(Stretch piece, double top, double height, double point, bool isFirst, bool isClosed)
    {
        var right = piece.X1 - point;
        var data = new StringBuilder(SvgParts.Data($"M{right} {top}H{piece.X0}"));
        data.Append(isFirst ? SvgParts.Data($"v{height}") : SvgParts.Data($"m0 {height}")).Append(SvgParts.Data($"H{right}"));
        if (point > 0)
            data.Append(SvgParts.Data($"l{point} {-height / 2}l{-point} {-height / 2}"));
        else if (isClosed)
            data.Append(SvgParts.Data($"v{-height}"));
        return data.ToString();
    }

    private static XElement Painted(string part, string attribute, string? fade, string data)
    {
        var path = SvgParts.PathOf($"tl-agreement__{part}{(fade is null ? $" tl-agreement__{part}--plain" : "")}", data);
        if (fade is not null)
            path.Add(new XAttribute(attribute, fade));
        return path;
    }
}
