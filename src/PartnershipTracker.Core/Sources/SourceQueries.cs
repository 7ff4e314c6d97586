using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Sources;

/// <summary>Every read of sources.</summary>
public sealed class SourceQueries(TrackerDbContext db, CursorSeal seal)
{
    public async Task<Page<SourceDetails>> ListAsync(SourceFilter filter, CancellationToken cancellationToken)
    {
        var page = await db.Set<Source>().ToPageAsync(filter, filter.Query, seal, source => source, cancellationToken);
        var held = await HeldAsync(page.Items.Select(source => source.Id), cancellationToken);
        return new([.. page.Items.Select(source => Details(source, held))], page.Total, page.Next);
    }

    /// <summary>How many sources there are.</summary>
    public Task<int> CountAsync(CancellationToken cancellationToken) => db.Set<Source>().CountAsync(cancellationToken);

    /// <summary>The source of that id; null when there is none.</summary>
    public async Task<SourceDetails?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var source = await db.Set<Source>().AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Slug == id, cancellationToken);
        return source is null ? null : Details(source, await HeldAsync([source.Id], cancellationToken));
    }

    /// <summary>The stored text of that source; null when there is no such source or its text is not held.</summary>
    public async Task<SourceTextDetails?> FindTextAsync(string id, CancellationToken cancellationToken) =>
        await db.Set<Source>()
            .Where(source => source.Slug == id && source.Text != null)
            .Select(source => new SourceTextDetails(source.Slug, source.Text!.Content, source.Text.Sha256))
            .SingleOrDefaultAsync(cancellationToken);

    private async Task<Dictionary<int, (int Length, string Sha256)>> HeldAsync(IEnumerable<int> sourceIds, CancellationToken cancellationToken)
    {
        var texts = await db.Set<StoredText>()
            .Where(text => sourceIds.Contains(text.SourceId))
            .Select(text => new { text.SourceId, text.Content.Length, text.Sha256 })
            .ToListAsync(cancellationToken);
        return texts.ToDictionary(text => text.SourceId, text => (text.Length, text.Sha256));
    }

    private static SourceDetails Details(Source source, Dictionary<int, (int Length, string Sha256)> held)
    {
        var text = held.TryGetValue(source.Id, out var found) ? found : default((int Length, string Sha256)?);
        return new(
            source.Slug, source.Title, source.Author, source.Publisher, source.Republisher, source.Url,
            source.Published is null ? null : DateDetails.Of(source.Published), source.Kind, source.Language,
            text?.Length, text?.Sha256, source.Version, source.CreatedAt, source.UpdatedAt);
    }
}
