using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Search;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Search;

/// <summary>The options under the search box, for a script that asks while somebody types.</summary>
public sealed class SuggestModel(SearchQueries search) : PageModel
{
    /// <summary>Of each kind at most so many are offered, and in all so many: a list that is taken in at a glance.</summary>
    private const int MostOfAKind = 3;
    private const int MostInAll = 8;

    [FromQuery(Name = "")]
    public SearchFilter Filter { get; set; } = new();

    public IReadOnlyList<SearchHit> Hits { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (ModelState["q"] is { Errors: [var fault, ..] })
            return this.Refused(fault.ErrorMessage);
        if (!string.IsNullOrWhiteSpace(Filter.Q))
            Hits = Mixed((await search.FindAsync(Filter.Q, MostOfAKind, cancellationToken)).Groups);
        return Page();
    }

    // The first of each kind before the second of any, so that no kind crowds the others out; shown by kind.
    private static IReadOnlyList<SearchHit> Mixed(IReadOnlyList<SearchGroup> groups) =>
    [
        .. groups.SelectMany(group => group.Hits.Select((hit, place) => (hit, place)))
            .OrderBy(found => found.place).Take(MostInAll)
            .OrderBy(found => found.hit.Kind).ThenBy(found => found.place)
            .Select(found => found.hit),
    ];
}
