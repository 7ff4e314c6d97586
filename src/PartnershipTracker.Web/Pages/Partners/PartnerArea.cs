using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Matrix;

namespace PartnershipTracker.Web.Pages.Partners;

/// <summary>How far a partner has come in an area.</summary>
public sealed record PartnerArea(string Id, string Name, AreaKind Kind, MatrixCell Cell)
{
    /// <summary>The partner's column of the matrix, without the areas of which nothing is claimed.</summary>
    public static IReadOnlyList<PartnerArea> Of(AreaMatrix matrix, string partner) =>
    [
        .. from area in matrix.Areas
           let cell = area.Cells.First(cell => cell.Partner == partner)
           where cell.Level is not null || cell.Possibly is not null
           select new PartnerArea(area.Id, area.Name, area.Kind, cell),
    ];
}
