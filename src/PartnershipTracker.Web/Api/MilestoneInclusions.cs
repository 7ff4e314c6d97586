using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Web.Api;

/// <summary>Reads what milestones name, where it was asked for.</summary>
public sealed class MilestoneInclusions(SourceQueries sources, PartnerQueries partners)
{
    // Few enough for the parameters of one statement.
    private const int Batch = 500;

    /// <summary>What is included with these milestones; null where nothing was asked for.</summary>
    public async Task<Included?> ReadAsync(Inclusion asked, IReadOnlyList<MilestoneDetails> milestones, CancellationToken cancellationToken) =>
        asked.IsAnything
            ? new(
                asked.HasSources ? await SourcesAsync(milestones, cancellationToken) : null,
                asked.HasPartners ? await PartnersAsync(milestones, cancellationToken) : null)
            : null;

    private async Task<IReadOnlyList<SourceDetails>> SourcesAsync(IReadOnlyList<MilestoneDetails> milestones, CancellationToken cancellationToken)
    {
        var found = new List<SourceDetails>();
        foreach (var batch in milestones.SelectMany(milestone => milestone.Citations).Select(citation => citation.Source).Distinct(StringComparer.Ordinal).Chunk(Batch))
            found.AddRange(await sources.FindAllAsync(batch, cancellationToken));
        return [.. found.OrderBy(source => source.Id, StringComparer.Ordinal)];
    }

    private async Task<IReadOnlyList<PartnerDetails>> PartnersAsync(IReadOnlyList<MilestoneDetails> milestones, CancellationToken cancellationToken)
    {
        var codes = milestones.SelectMany(milestone => milestone.Partners).ToHashSet(StringComparer.Ordinal);
        return [.. (await partners.AllAsync(cancellationToken)).Where(partner => codes.Contains(partner.Code)).OrderBy(partner => partner.Id, StringComparer.Ordinal)];
    }
}
