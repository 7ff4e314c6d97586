using PartnershipTracker.Core.Search;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Search;

/// <summary>What pages call what a search finds, and where it leads.</summary>
public static class SearchWords
{
    /// <summary>One of a kind, to stand beside its name.</summary>
    public static string One(SearchKind kind) => kind switch
    {
        SearchKind.Person => "Person",
        _ => Words.Capital(kind),
    };

    /// <summary>The heading over several of a kind.</summary>
    public static string Many(SearchKind kind) => kind switch
    {
        SearchKind.Person => "People",
        SearchKind.Name => "Groups, bodies, documents and programmes",
        _ => Words.Plural(kind),
    };

    /// <summary>Where it is read. Whoever and whatever has a name only leads to the milestones that name it.</summary>
    public static string Link(SearchHit hit) => hit.Kind switch
    {
        SearchKind.Partner => RecordLinks.Partner(hit.Id),
        SearchKind.Framework => RecordLinks.Framework(hit.Id),
        SearchKind.Agreement => RecordLinks.Agreement(hit.Id),
        SearchKind.Area => RecordLinks.Area(hit.Id),
        SearchKind.Summit => RecordLinks.Summit(hit.Id),
        // Whoever is known by what was said alone has the name for an id; the text of a milestone need not hold it.
        SearchKind.Person when hit.Id == TitleOf(hit) && !hit.Id.Contains(',', StringComparison.Ordinal) => ListQuery.Empty.And("speaker", hit.Id).At("/statements"),
        SearchKind.Person or SearchKind.Name => Milestones(TitleOf(hit)),
        SearchKind.Milestone => RecordLinks.Milestone(hit.Id),
        SearchKind.Source => RecordLinks.Source(hit.Id),
        _ => throw new ArgumentOutOfRangeException(nameof(hit), hit.Kind, "No such kind."),
    };

    /// <summary>The list that goes on where a group ends; null where there is none for the kind.</summary>
    public static (string Text, string Href)? More(SearchGroup group, string words) => group.Kind switch
    {
        SearchKind.Milestone => ($"All {Words.Count(group.Total, "milestone")}", Milestones(words)),
        SearchKind.Source when group.Total > group.Hits.Count => ("More among the sources", ListQuery.Empty.And("q", words).At("/sources")),
        SearchKind.Person or SearchKind.Name when group.Total > group.Hits.Count => ("All names and spellings", "/names"),
        _ => null,
    };

    /// <summary>The milestones that hold words.</summary>
    public static string Milestones(string words) => ListQuery.Empty.And("q", words).At("/milestones");

    private static string TitleOf(SearchHit hit) => string.Concat(hit.Title.Parts.Select(part => part.Text));
}
