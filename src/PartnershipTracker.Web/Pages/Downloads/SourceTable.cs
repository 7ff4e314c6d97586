using System.Runtime.CompilerServices;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Web.Packages;
using PartnershipTracker.Web.Tables;

namespace PartnershipTracker.Web.Pages.Downloads;

/// <summary>The table of a package that holds the sources which its milestones cite.</summary>
internal static class SourceTable
{
    /// <param name="milestones">Reads the milestones.</param>
    public static PackageTable Of(Func<CancellationToken, IAsyncEnumerable<MilestoneDetails>> milestones, SourceQueries sources) =>
        new PackageTable<SourceDetails>("sources", "Sources", VocabularyColumns.Sources, ["id"], token => CitedAsync(milestones(token), sources, token));

    private static async IAsyncEnumerable<SourceDetails> CitedAsync(
        IAsyncEnumerable<MilestoneDetails> milestones, SourceQueries sources, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var milestone in milestones)
            ids.UnionWith(milestone.Citations.Select(citation => citation.Source));
        await foreach (var source in sources.EachAsync(ids, cancellationToken))
            yield return source;
    }
}
