using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Assessments;
using PartnershipTracker.Core.Disagreements;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Names;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Core.Summits;
using PartnershipTracker.Web.Tables;

namespace PartnershipTracker.Web.Packages;

/// <summary>The tables of the whole record.</summary>
public sealed class RecordPackage(
    MilestoneQueries milestones, VocabularyTables vocabularies, AssessmentQueries assessments, DisagreementQueries disagreements, NameQueries names, SourceQueries sources,
    PartnerQueries partners, FrameworkQueries frameworks, AreaQueries areas, AgreementQueries agreements, SummitQueries summits)
{
    private static readonly IReadOnlyList<Column<Cited>> Citations =
    [
        new("recordType", "string", "The type of the record that rests on it.", row => row.Type) { IsRequired = true },
        new("record", "string", "The record's id.", row => row.Record) { IsRequired = true },
        .. CitationColumns.Of<Cited>(row => row.Number, row => row.Citation),
    ];

    /// <summary>All of them.</summary>
    /// <param name="addressOf">The absolute address of a milestone by its id.</param>
    public IReadOnlyList<PackageTable> Tables(Func<string, string> addressOf) =>
    [
        .. MilestoneTables.Of(Milestones, addressOf),
        .. vocabularies.All(),
        new PackageTable<AssessmentDetails>("assessments", "Assessments", ClaimColumns.Assessments, ["id"], Assessments),
        new PackageTable<DisagreementDetails>("disagreements", "Disagreements", ClaimColumns.Disagreements, ["id"], Disagreements),
        new PackageTable<NameDetails>("names", "Names", ClaimColumns.Names, ["scope", "id"], token => VocabularyTables.Each(names.AllAsync(token))),
        new PackageTable<SourceDetails>(
            "sources", "Sources", VocabularyColumns.Sources, ["id"], token => VocabularyTables.Paged(cursor => sources.ListAsync(new SourceFilter { Cursor = cursor, Limit = SourceFilter.MaxLimit }, token))),
        new PackageTable<Cited>("citations", "Citations of all records", Citations, ["recordType", "record", "number"], CitedIn),
    ];

    private IAsyncEnumerable<MilestoneDetails> Milestones(CancellationToken cancellationToken) => milestones.EachAsync(new MilestoneFilter(), cancellationToken);

    private IAsyncEnumerable<AssessmentDetails> Assessments(CancellationToken cancellationToken) => VocabularyTables.Each(assessments.AllAsync(new AssessmentFilter(), cancellationToken));

    private IAsyncEnumerable<DisagreementDetails> Disagreements(CancellationToken cancellationToken) =>
        VocabularyTables.Paged(cursor => disagreements.ListAsync(new DisagreementFilter { Cursor = cursor, Limit = DisagreementFilter.MaxLimit }, cancellationToken));

    private IAsyncEnumerable<Cited> CitedIn(CancellationToken token) => new[]
    {
        Of("partner", VocabularyTables.Each(partners.AllAsync(token)), partner => partner.Id, partner => partner.Citations),
        Of("framework", VocabularyTables.Paged(cursor => frameworks.ListAsync(new FrameworkFilter { Cursor = cursor }, token)), framework => framework.Id, framework => framework.Citations),
        Of("cooperation-area", VocabularyTables.Each(areas.AllAsync(token)), area => area.Id, area => area.Citations),
        Of("summit", VocabularyTables.Paged(cursor => summits.ListAsync(new SummitFilter { Cursor = cursor }, token)), summit => summit.Id, summit => summit.Citations),
        Of("agreement", VocabularyTables.Each(agreements.AllAsync(on: null, token)), agreement => agreement.Id, agreement => agreement.Citations),
        Of("milestone", Milestones(token), milestone => milestone.Id, milestone => milestone.Citations),
        Of("assessment", Assessments(token), assessment => assessment.Id, assessment => assessment.Citations),
        Of("disagreement", Disagreements(token), disagreement => disagreement.Id, disagreement => disagreement.Citations),
    }.ToAsyncEnumerable().SelectMany(cited => cited);

    private static IAsyncEnumerable<Cited> Of<TRecord>(
        string type, IAsyncEnumerable<TRecord> records, Func<TRecord, string> id, Func<TRecord, IReadOnlyList<CitationDetails>> citations) =>
        records.SelectMany(record => citations(record).Select((citation, place) => new Cited(type, id(record), place + 1, citation)));

    private sealed record Cited(string Type, string Record, int Number, CitationDetails Citation);
}
