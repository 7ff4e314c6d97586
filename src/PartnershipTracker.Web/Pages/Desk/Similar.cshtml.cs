using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Milestones;

namespace PartnershipTracker.Web.Pages.Desk;

/// <summary>The part of a form that names what may be the same event, for a script that asks while somebody types.</summary>
public sealed class SimilarModel(LikelyDuplicates duplicates) : PageModel
{
    public IReadOnlyList<MilestoneRow> Found { get; private set; } = [];

    public async Task OnGetAsync(string? title, string? when, List<string> partners, CancellationToken cancellationToken) =>
        Found = await duplicates.OfAsync(title ?? "", when ?? "", partners, cancellationToken);
}
