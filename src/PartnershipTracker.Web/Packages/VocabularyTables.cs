using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Summits;
using PartnershipTracker.Web.Tables;

namespace PartnershipTracker.Web.Packages;

/// <summary>The tables of a package that explain the codes of its milestones: all partners, frameworks, areas, agreements and summits.</summary>
public sealed class VocabularyTables(PartnerQueries partners, FrameworkQueries frameworks, AreaQueries areas, AgreementQueries agreements, SummitQueries summits)
{
    public IReadOnlyList<PackageTable> All() =>
    [
        new PackageTable<PartnerDetails>("partners", "Partners", VocabularyColumns.Partners, ["code"], token => Each(partners.AllAsync(token))),
        new PackageTable<FrameworkDetails>("frameworks", "Frameworks", VocabularyColumns.Frameworks, ["id"], token => Paged(cursor => frameworks.ListAsync(new FrameworkFilter { Cursor = cursor }, token))),
        new PackageTable<AreaDetails>("areas", "Areas", VocabularyColumns.Areas, ["id"], token => Each(areas.AllAsync(token))),
        new PackageTable<AgreementDetails>("agreements", "Agreements", VocabularyColumns.Agreements, ["id"], token => Each(agreements.AllAsync(on: null, token))),
        new PackageTable<SummitDetails>("summits", "Summits", VocabularyColumns.Summits, ["id"], token => Paged(cursor => summits.ListAsync(new SummitFilter { Cursor = cursor }, token))),
    ];

    internal static async IAsyncEnumerable<TRow> Each<TRow>(Task<IReadOnlyList<TRow>> rows)
    {
        foreach (var row in await rows)
            yield return row;
    }

    internal static async IAsyncEnumerable<TRow> Paged<TRow>(Func<string?, Task<Page<TRow>>> pageAfter)
    {
        string? cursor = null;
        do
        {
            var page = await pageAfter(cursor);
            foreach (var row in page.Items)
                yield return row;
            cursor = page.Next;
        }
        while (cursor is not null);
    }
}
