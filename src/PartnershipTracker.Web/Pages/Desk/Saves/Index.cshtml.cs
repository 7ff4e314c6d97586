using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Editing;

namespace PartnershipTracker.Web.Pages.Desk.Saves;

/// <summary>What was written lately, save by save: the place from which an import, a bulk edit or a sheet is undone.</summary>
public sealed class IndexModel(UndoQueries saves) : PageModel
{
    public IReadOnlyList<SaveRow> Saves { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Saves = await saves.LatestAsync(cancellationToken);
}
