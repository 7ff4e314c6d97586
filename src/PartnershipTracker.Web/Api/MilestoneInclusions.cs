using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Web.Api;

/// <summary>Reads what milestones name, where it was asked for.</summary>
public sealed class MilestoneInclusions(SourceQueries sources, PartnerQueries partners)
{
    /// <summary>What is included with these milestones; null where nothing was asked for.</summary>
    public async Task<Included?> ReadAsync(Inclusion asked, IReadOnlyList<MilestoneDetails> milestones, CancellationToken cancellationToken) =>
        asked.IsAnything
            ? new(
                asked.HasSources ? await SourcesAsync(milestones, cancellationToken) : null,
                asked.HasPartners ? await PartnersAsync(milestones, cancellationToken) : null)
            : null;

    private async Task<IReadOnlyList<SourceDetails>> SourcesAsync(IReadOnlyList<MilestoneDetails> milestones, CancellationToken cancellationToken) =>
        await sources.EachAsync(milestones.SelectMany(milestone => milestone.Citations).Select(citation => citation.Source), cancellationToken).ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<PartnerDetails>> PartnersAsync(IReadOnlyList<MilestoneDetails> milestones, CancellationToken cancellationToken)
    {
        var codes = milestones.SelectMany(milestone => milestone.Partners).ToHashSet(StringComparer.Ordinal);
        return [.. (await partners.AllAsync(cancellationToken)).Where(partner => codes.Contains(partner.Code)).OrderBy(partner => partner.Id, StringComparer.Ordinal)];
    }
}
