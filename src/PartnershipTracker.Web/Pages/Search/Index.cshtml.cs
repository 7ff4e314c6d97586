using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Search;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Search;

/// <summary>What the search box of every page finds, by kind.</summary>
public sealed class IndexModel(SearchQueries search) : PageModel
{
    public const string Path = "/search";

    /// <summary>Of each kind so many are shown.</summary>
    private const int Most = 8;

    [FromQuery(Name = "")]
    public SearchFilter Filter { get; set; } = new();

    /// <summary>What was found; null where nothing was asked.</summary>
    public SearchAnswer? Answer { get; private set; }

    /// <summary>The words as they were typed.</summary>
    public string Typed => Filter.Q?.Trim() ?? "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (ModelState["q"] is { Errors: [var fault, ..] })
            return this.Refused(fault.ErrorMessage);
        if (Typed.Length > 0)
            Answer = await search.FindAsync(Filter.Q!, Most, cancellationToken);
        return Page();
    }
}
