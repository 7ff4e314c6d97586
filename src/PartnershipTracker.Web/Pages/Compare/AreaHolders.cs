using PartnershipTracker.Core.Comparisons;
using PartnershipTracker.Core.Matrix;

namespace PartnershipTracker.Web.Pages.Compare;

/// <summary>The partners that have a certain level in an area, and the areas in which just these have one.</summary>
/// <param name="Partners">Their codes, in the order of the comparison.</param>
public sealed record AreaHolders(IReadOnlyList<string> Partners, IReadOnlyList<MatrixArea> Areas)
{
    /// <summary>Each group of partners that share areas which the others have not: the largest first, then in the order of the partners.</summary>
    public static IReadOnlyList<AreaHolders> Of(PartnerComparison comparison)
    {
        var codes = comparison.Partners.Select(partner => partner.Code).ToList();
        return
        [
            .. from area in comparison.Areas
               let holders = codes.Zip(area.Cells).Where(cell => cell.Second.Level is not null).Select(cell => cell.First).ToList()
               where holders.Count > 0
               group area by string.Join(',', holders) into same
               let partners = same.Key.Split(',')
               orderby partners.Length descending, partners.Sum(code => 1 << codes.IndexOf(code))
               select new AreaHolders(partners, [.. same]),
        ];
    }
}
