using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Core.Summits;
using PartnershipTracker.Web.Tables;

namespace PartnershipTracker.Web.Packages;

/// <summary>The tables of a package that explain the codes of its milestones: all partners, frameworks, areas, agreements and summits.</summary>
public sealed class VocabularyTables(PartnerQueries partners, FrameworkQueries frameworks, AreaQueries areas, AgreementQueries agreements, SummitQueries summits)
{
    /// <summary>Of all sources, or of those that are cited.</summary>
    public static readonly PackageTable<SourceDetails> Sources = new("sources", "Sources", VocabularyColumns.Sources, ["id"]);

    private static readonly PackageTable<PartnerDetails> Partners = new("partners", "Partners", VocabularyColumns.Partners, ["code"]);

    private static readonly PackageTable<FrameworkDetails> Frameworks = new("frameworks", "Frameworks", VocabularyColumns.Frameworks, ["id"]);

    private static readonly PackageTable<AreaDetails> Areas = new("areas", "Areas", VocabularyColumns.Areas, ["id"]);

    private static readonly PackageTable<AgreementDetails> Agreements = new("agreements", "Agreements", VocabularyColumns.Agreements, ["id"]);

    private static readonly PackageTable<SummitDetails> Summits = new("summits", "Summits", VocabularyColumns.Summits, ["id"]);

    public static readonly IReadOnlyList<PackageTable> All = [Partners, Frameworks, Areas, Agreements, Summits];

    /// <summary>Reads the vocabularies, and adds all that the tables of a package hold of them.</summary>
    internal async Task AddAsync(PackageRows rows, CancellationToken cancellationToken)
    {
        foreach (var partner in await partners.AllAsync(cancellationToken))
            await AddAsync(Partners, partner, "partner", partner.Id, partner.Citations);
        await foreach (var framework in Page.EachAsync(cursor => frameworks.ListAsync(new FrameworkFilter { Cursor = cursor }, cancellationToken)))
            await AddAsync(Frameworks, framework, "framework", framework.Id, framework.Citations);
        foreach (var area in await areas.AllAsync(cancellationToken))
            await AddAsync(Areas, area, "cooperation-area", area.Id, area.Citations);
        await foreach (var summit in Page.EachAsync(cursor => summits.ListAsync(new SummitFilter { Cursor = cursor }, cancellationToken)))
            await AddAsync(Summits, summit, "summit", summit.Id, summit.Citations);
        foreach (var agreement in await agreements.AllAsync(on: null, cancellationToken))
            await AddAsync(Agreements, agreement, "agreement", agreement.Id, agreement.Citations);

        async Task AddAsync<TRow>(PackageTable<TRow> table, TRow row, string type, string id, IReadOnlyList<CitationDetails> citations)
        {
            await rows.AddAsync(table, row, cancellationToken);
            await CitationTables.AddAsync(rows, CitationTables.OfAll, type, id, citations, cancellationToken);
        }
    }
}
