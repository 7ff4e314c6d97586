using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Sources;

/// <summary>Every read of sources.</summary>
public sealed class SourceQueries(TrackerDbContext db, CursorSeal seal)
{
    // Few enough for the parameters of one statement.
    private const int Batch = 500;

    /// <summary>The sources as a form may name them: by id, title or address. Read at most once a request.</summary>
    public TermList Terms => field ??= new(
        "source",
        [
            .. db.Set<Source>().AsNoTracking().OrderBy(source => source.Slug).Select(source => new { source.Slug, source.Title, source.Publisher, source.Url }).AsEnumerable()
                .Select(source => new Term(source.Slug, $"{source.Title} ({source.Publisher})", [source.Title, source.Url])),
        ]);

    public async Task<Page<SourceDetails>> ListAsync(SourceFilter filter, CancellationToken cancellationToken)
    {
        var sources = Filtered(filter);
        var page = filter.IsNewestFirst
            ? await NewestFirstAsync(sources, filter, cancellationToken)
            : await sources.ToPageAsync(filter, seal, source => source, cancellationToken);
        return new(await DetailsAsync(page.Items, cancellationToken), page.Total, page.Next);
    }

    /// <summary>How many sources there are.</summary>
    public Task<int> CountAsync(CancellationToken cancellationToken) => db.Set<Source>().CountAsync(cancellationToken);

    /// <summary>How many sources there are of each kind, in the order of the kinds; a kind without any is left out.</summary>
    public async Task<IReadOnlyList<SourceTally>> TallyAsync(CancellationToken cancellationToken)
    {
        var kinds = await db.Set<Source>()
            .GroupBy(source => source.Kind)
            .Select(kind => new SourceTally(kind.Key, kind.Count(), kind.Count(source => source.Text != null)))
            .ToListAsync(cancellationToken);
        return [.. kinds.OrderBy(tally => tally.Kind)];
    }

    /// <summary>The sources whose text is held, by id.</summary>
    public async Task<IReadOnlyList<SourceDetails>> HeldAsync(CancellationToken cancellationToken) =>
        await DetailsAsync(await db.Set<Source>().AsNoTracking().Where(source => source.Text != null).OrderBy(source => source.Slug).ToListAsync(cancellationToken), cancellationToken);

    /// <summary>The source of that id; null when there is none.</summary>
    public async Task<SourceDetails?> FindAsync(string id, CancellationToken cancellationToken) =>
        await FindAllAsync([id], cancellationToken) is [var source] ? source : null;

    /// <summary>The sources of those ids, in no order; an id that no source has is passed over.</summary>
    public async Task<IReadOnlyList<SourceDetails>> FindAllAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        await DetailsAsync(await db.Set<Source>().AsNoTracking().Where(source => ids.Contains(source.Slug)).ToListAsync(cancellationToken), cancellationToken);

    /// <summary>The sources of those ids in their order, each once, read some at a time, however many they are.</summary>
    public async IAsyncEnumerable<SourceDetails> EachAsync(IEnumerable<string> ids, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var batch in ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Chunk(Batch))
        {
            foreach (var source in (await FindAllAsync(batch, cancellationToken)).OrderBy(source => source.Id, StringComparer.Ordinal))
                yield return source;
        }
    }

    /// <summary>The stored text of that source; null when there is no such source or its text is not held.</summary>
    public async Task<SourceTextDetails?> FindTextAsync(string id, CancellationToken cancellationToken) =>
        await FindTextsAsync([id], cancellationToken) is [var text] ? text : null;

    /// <summary>The stored texts of those sources, in no order; a source whose text is not held is passed over.</summary>
    public async Task<IReadOnlyList<SourceTextDetails>> FindTextsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        await db.Set<Source>()
            .Where(source => ids.Contains(source.Slug) && source.Text != null)
            .Select(source => new SourceTextDetails(source.Slug, source.Text!.Content, source.Text.Sha256))
            .ToListAsync(cancellationToken);

    private IQueryable<Source> Filtered(SourceFilter filter)
    {
        var sources = Matched(db.Set<Source>().Since(filter), filter).Without(filter.Excluded, part => Matched(db.Set<Source>(), part));

        // This is SQL, which knows no way to compare but what it is told.
#pragma warning disable CA1862
        foreach (var word in filter.Words)
            sources = sources.Where(source => (source.Title + "\n" + source.Author + "\n" + source.Publisher + "\n" + source.Republisher).ToLower().Contains(word));
#pragma warning restore CA1862

        // Signs alone are no words, and nothing holds them.
        return filter.Words is [] && !string.IsNullOrWhiteSpace(filter.Q) ? sources.Where(source => false) : sources;
    }

    // What can be asked for, and left out.
    private static IQueryable<Source> Matched(IQueryable<Source> sources, SourceFilter filter) =>
        filter.KindValues is { Count: > 0 } kinds ? sources.Where(source => kinds.Contains(source.Kind)) : sources;

    // EDTF is written year, month, day: its text sorts as its time does, a year after the months and days that are known of it.
    // What has no date comes last.
    private async Task<Page<Source>> NewestFirstAsync(IQueryable<Source> sources, SourceFilter filter, CancellationToken cancellationToken)
    {
        var total = await sources.TotalAsync(filter, cancellationToken);
        var dated = sources.Select(source => new { Source = source, Date = (string?)(object)source.Published!.Edtf ?? "" });
        if (filter.Cursor is { } cursor)
        {
            var (date, slug) = seal.Open(filter.Query, cursor) is [var day, var id] ? (day, id) : throw Paging.Unchecked();
            dated = dated.Where(row => string.Compare(row.Date, date) < 0 || (row.Date == date && string.Compare(row.Source.Slug, slug) > 0));
        }

        var rows = await dated.OrderByDescending(row => row.Date).ThenBy(row => row.Source.Slug).Take(filter.Limit + 1).AsNoTracking().ToListAsync(cancellationToken);
        return Paging.Cut(rows, filter.Limit, total, row => row.Source, row => seal.Seal(filter.Query, [row.Date, row.Source.Slug]));
    }

    private async Task<IReadOnlyList<SourceDetails>> DetailsAsync(IReadOnlyList<Source> sources, CancellationToken cancellationToken)
    {
        var ids = sources.Select(source => source.Id).ToList();
        var texts = await db.Set<StoredText>()
            .Where(text => ids.Contains(text.SourceId))
            .Select(text => new { text.SourceId, text.Content.Length, text.Sha256 })
            .ToDictionaryAsync(text => text.SourceId, cancellationToken);
        return
        [
            .. from source in sources
               let text = texts.GetValueOrDefault(source.Id)
               select new SourceDetails(
                   source.Slug, source.Title, source.Author, source.Publisher, source.Republisher, source.Url,
                   source.Published is null ? null : DateDetails.Of(source.Published), source.Kind, source.Language,
                   text?.Length, text?.Sha256, source.Version, source.CreatedAt, source.UpdatedAt),
        ];
    }
}
