using System.Runtime.CompilerServices;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Web.Pages.Downloads;

/// <summary>The table of a package that holds the sources which its milestones cite.</summary>
internal static class SourceTable
{
    // Few enough for the parameters of one statement.
    private const int Batch = 500;

    private static readonly IReadOnlyList<Column<SourceDetails>> Columns =
    [
        new("id", "string", "The permanent id.", row => row.Id) { IsRequired = true },
        new("title", "string", "The title, in the source's own spelling.", row => row.Title) { IsRequired = true },
        new("author", "string", "Who wrote it. Empty: it names nobody.", row => row.Author),
        new("publisher", "string", "Who published it first.", row => row.Publisher) { IsRequired = true },
        new("republisher", "string", "Who published it again, where the address leads there.", row => row.Republisher),
        new("url", "string", "Its address.", row => row.Url) { IsRequired = true },
        new("published", "string", "When it was published (EDTF). Empty: not recorded.", row => row.Published?.Edtf),
        new("kind", "string", "Whose kind of voice it is: official, press, think-tank, repost.", row => row.Kind.Code()) { IsRequired = true },
        new("language", "string", "The language of its text (BCP 47).", row => row.Language) { IsRequired = true },
        new("sha256", "string", "The SHA-256 of the text that the tracker holds. Empty: it holds none.", row => row.Sha256),
        new("version", "integer", "The number of its latest revision, from 1.", row => Column.Number(row.Version)) { IsRequired = true },
    ];

    /// <param name="milestones">Reads the milestones.</param>
    public static PackageTable Of(Func<CancellationToken, IAsyncEnumerable<MilestoneDetails>> milestones, SourceQueries sources) =>
        new PackageTable<SourceDetails>("sources", "Sources", Columns, ["id"], token => CitedAsync(milestones(token), sources, token));

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
