using PartnershipTracker.Core.Assessments;
using PartnershipTracker.Core.Disagreements;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Names;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Web.Tables;

namespace PartnershipTracker.Web.Packages;

/// <summary>The tables of the whole record.</summary>
public sealed class RecordPackage(
    VocabularyTables vocabularies, MilestoneQueries milestones, AssessmentQueries assessments, DisagreementQueries disagreements, NameQueries names, SourceQueries sources)
{
    private static readonly PackageTable<AssessmentDetails> Assessments = new("assessments", "Assessments", ClaimColumns.Assessments, ["id"]);

    private static readonly PackageTable<DisagreementDetails> Disagreements = new("disagreements", "Disagreements", ClaimColumns.Disagreements, ["id"]);

    private static readonly PackageTable<NameDetails> Names = new("names", "Names", ClaimColumns.Names, ["scope", "id"]);

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<PackageTable> All =
        [.. MilestoneTables.All, .. VocabularyTables.All, Assessments, Disagreements, Names, VocabularyTables.Sources, CitationTables.OfAll];

    /// <summary>Reads every record once, and adds all that the tables hold of it. The citations stand in the order in which the types are read here.</summary>
    /// <param name="addressOf">The absolute address of a milestone by its id.</param>
    internal async Task AddAsync(PackageRows rows, Func<string, string> addressOf, CancellationToken cancellationToken)
    {
        await vocabularies.AddAsync(rows, cancellationToken);
        await foreach (var milestone in milestones.EachAsync(new MilestoneFilter(), cancellationToken))
            await MilestoneTables.AddAsync(rows, milestone, addressOf(milestone.Id), cancellationToken);
        foreach (var assessment in await assessments.AllAsync(new AssessmentFilter(), cancellationToken))
        {
            await rows.AddAsync(Assessments, assessment, cancellationToken);
            await CitationTables.AddAsync(rows, CitationTables.OfAll, "assessment", assessment.Id, assessment.Citations, cancellationToken);
        }

        await foreach (var disagreement in Page.EachAsync(cursor => disagreements.ListAsync(new DisagreementFilter { Cursor = cursor, Limit = DisagreementFilter.MaxLimit }, cancellationToken)))
        {
            await rows.AddAsync(Disagreements, disagreement, cancellationToken);
            await CitationTables.AddAsync(rows, CitationTables.OfAll, "disagreement", disagreement.Id, disagreement.Citations, cancellationToken);
        }

        foreach (var name in await names.AllAsync(cancellationToken))
            await rows.AddAsync(Names, name, cancellationToken);
        await foreach (var source in Page.EachAsync(cursor => sources.ListAsync(new SourceFilter { Cursor = cursor, Limit = SourceFilter.MaxLimit }, cancellationToken)))
            await rows.AddAsync(VocabularyTables.Sources, source, cancellationToken);
    }
}
