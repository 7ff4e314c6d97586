using System.Runtime.InteropServices;

namespace PartnershipTracker.Web.Pages.Timeline.Layout;

/// <summary>A part of a row, from left to right.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Stretch(double X0, double X1)
{
    public double Width => X1 - X0;

    public Stretch Around(Stretch other) => new(Math.Min(X0, other.X0), Math.Max(X1, other.X1));

    /// <summary>Whether at least so much room is left between the two.</summary>
    public bool IsClearOf(Stretch other, double room) => X1 + room <= other.X0 || X0 >= other.X1 + room;

    /// <summary>As wide as before, and moved no further than it must be to lie between the two edges.</summary>
    public Stretch HeldWithin(double left, double right)
    {
        var x0 = Math.Max(left, Math.Min(X0, right - Width));
        return new Stretch(x0, x0 + Width);
    }
}
