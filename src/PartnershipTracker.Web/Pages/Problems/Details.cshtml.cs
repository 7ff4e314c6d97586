using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Web.Hosting;

namespace PartnershipTracker.Web.Pages.Problems;

/// <summary>A kind of problem of the API, for whoever follows the <c>type</c> of an answer.</summary>
public sealed class DetailsModel : PageModel
{
    public ProblemType Type { get; private set; } = null!;

    public IActionResult OnGet(string name)
    {
        if (ProblemTypes.Find(name) is not { } type)
            return NotFound();

        Type = type;
        return Page();
    }
}
