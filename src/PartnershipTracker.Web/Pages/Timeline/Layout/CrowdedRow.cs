namespace PartnershipTracker.Web.Pages.Timeline.Layout;

/// <summary>A row of a full lane.</summary>
/// <param name="padding">Between bare marks. Labels keep <see cref="LabelPadding"/> from all else.</param>
internal sealed class CrowdedRow(double padding)
{
    public const double LabelPadding = 8;

    public List<CrowdedPiece> Pieces { get; } = [];

    public bool HasRoomFor(CrowdedPiece piece)
    {
        foreach (var other in Pieces)
        {
            if (AreTooNear(piece, other))
                return false;
        }

        return true;
    }

    /// <summary>The gap round a piece, up to its neighbours or the edges given.</summary>
    public Stretch GapAround(CrowdedPiece piece, Stretch edges)
    {
        var (left, right) = (edges.X0, edges.X1);
        foreach (var other in Pieces)
        {
            if (other.Extent.X1 <= piece.Extent.X0)
                left = Math.Max(left, other.Extent.X1);
            else if (other.Extent.X0 >= piece.Extent.X1)
                right = Math.Min(right, other.Extent.X0);
        }

        return new Stretch(left, right);
    }

    private bool AreTooNear(CrowdedPiece one, CrowdedPiece other) =>
        !one.Extent.IsClearOf(other.Extent, one.Label is null && other.Label is null ? padding : Math.Max(padding, LabelPadding));
}

/// <summary>A mark in a row, with its label or bare.</summary>
/// <param name="At">Its place among the marks of the lane.</param>
/// <param name="Extent">What no other piece may enter.</param>
internal sealed record CrowdedPiece(int At, Stretch Extent, LabelPlace? Label = null);
