using System.Runtime.CompilerServices;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Web.Tables;

namespace PartnershipTracker.Web.Pages.Downloads;

/// <summary>The table of a package that holds the sources which its milestones cite.</summary>
internal static class SourceTable
{
    // Few enough for the parameters of one statement.
    private const int Batch = 500;

    /// <param name="milestones">Reads the milestones.</param>
    public static PackageTable Of(Func<CancellationToken, IAsyncEnumerable<MilestoneDetails>> milestones, SourceQueries sources) =>
        new PackageTable<SourceDetails>("sources", "Sources", VocabularyColumns.Sources, ["id"], token => CitedAsync(milestones(token), sources, token));

    private static async IAsyncEnumerable<SourceDetails> CitedAsync(
        IAsyncEnumerable<MilestoneDetails> milestones, SourceQueries sources, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var milestone in milestones)
            ids.UnionWith(milestone.Citations.Select(citation => citation.Source));
        foreach (var batch in ids.Chunk(Batch))
        {
            foreach (var source in (await sources.FindAllAsync(batch, cancellationToken)).OrderBy(source => source.Id, StringComparer.Ordinal))
                yield return source;
        }
    }
}
