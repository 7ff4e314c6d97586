using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Evidence;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Names;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Core.Summits;

namespace PartnershipTracker.Core.Search;

/// <summary>Reads everything that has a name but milestones, which have an index of their own: some hundreds, of which little more than the name is read.</summary>
public sealed class SearchEntries(TrackerDbContext db, NameQueries names)
{
    internal async Task<IReadOnlyList<SearchEntry>> AllAsync(CancellationToken cancellationToken)
    {
        var named = await names.AllAsync(cancellationToken);
        return
        [
            .. named.Select(Entry),
            .. await AgreementsAsync(named, cancellationToken),
            .. await SummitsAsync(cancellationToken),
            .. await SpeakersAsync(named, cancellationToken),
            .. await SourcesAsync(cancellationToken),
        ];
    }

    private static SearchEntry Entry(NameDetails name) =>
        new(KindOf(name.Scope), name.Id, name.Name, [.. NameQueries.Spellings(name).Skip(1)], name.Scope > NameScope.Area ? name.Note : null);

    private static SearchKind KindOf(NameScope scope) => scope switch
    {
        NameScope.Partner => SearchKind.Partner,
        NameScope.Framework => SearchKind.Framework,
        NameScope.Area => SearchKind.Area,
        NameScope.Person => SearchKind.Person,
        _ => SearchKind.Name,
    };

    // An agreement is found by any name of its partner and its framework.
    private async Task<IEnumerable<SearchEntry>> AgreementsAsync(IReadOnlyList<NameDetails> named, CancellationToken cancellationToken)
    {
        var agreements = await db.Set<Agreement>().AsNoTracking().Include(agreement => agreement.Framework).Include(agreement => agreement.Partner)
            .OrderBy(agreement => agreement.FirstDay).ThenBy(agreement => agreement.Slug).ToListAsync(cancellationToken);
        return agreements.Select(agreement => new SearchEntry(
            SearchKind.Agreement, agreement.Slug, TitleQueries.TitleOf(agreement), [],
            More: string.Join(' ', named
                .Where(name => (name.Scope == NameScope.Partner && name.Id == agreement.Partner.Slug) || (name.Scope == NameScope.Framework && name.Id == agreement.Framework.Slug))
                .SelectMany(NameQueries.Spellings))));
    }

    private async Task<IEnumerable<SearchEntry>> SummitsAsync(CancellationToken cancellationToken)
    {
        var summits = await db.Set<Summit>().AsNoTracking().OrderByDescending(summit => summit.FirstDay).ThenBy(summit => summit.Slug)
            .Select(summit => new { summit.Slug, summit.Name, summit.City, summit.Date, summit.FirstDay }).ToListAsync(cancellationToken);
        return summits.Select(summit => new SearchEntry(
            SearchKind.Summit, summit.Slug, summit.Name, [], DateDetails.Of(summit.Date).Reading, $"{summit.City} {summit.FirstDay.Year} NATO"));
    }

    // Whoever is quoted is found by name and office; most are among the names already.
    private async Task<IEnumerable<SearchEntry>> SpeakersAsync(IReadOnlyList<NameDetails> named, CancellationToken cancellationToken)
    {
        var known = named.SelectMany(NameQueries.Spellings).Select(Folding.Joined).ToHashSet(StringComparer.Ordinal);
        var spoken = await db.Set<Milestone>().Where(milestone => milestone.Statement != null)
            .Select(milestone => new { milestone.Statement!.Speaker, milestone.Statement.Office }).ToListAsync(cancellationToken);
        return spoken.GroupBy(statement => statement.Speaker, StringComparer.Ordinal)
            .Where(speaker => !known.Contains(Folding.Joined(speaker.Key)))
            .OrderBy(speaker => speaker.Key, StringComparer.Ordinal)
            .Select(speaker => new SearchEntry(SearchKind.Person, speaker.Key, speaker.Key, [], speaker.Select(statement => statement.Office).FirstOrDefault(office => office is not null)));
    }

    private async Task<IEnumerable<SearchEntry>> SourcesAsync(CancellationToken cancellationToken)
    {
        var sources = await db.Set<Source>().AsNoTracking().OrderBy(source => source.Slug)
            .Select(source => new { source.Slug, source.Title, source.Author, source.Publisher, source.Republisher }).ToListAsync(cancellationToken);
        return sources.Select(source => new SearchEntry(
            SearchKind.Source, source.Slug, source.Title, [], string.Join(", ", new[] { source.Author, source.Publisher }.OfType<string>()),
            $"{source.Author} {source.Publisher} {source.Republisher}"));
    }
}
