using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Sources;

/// <summary>Every source that a fact rests on.</summary>
public sealed class IndexModel(SourceQueries sources) : PageModel
{
    [FromQuery(Name = "")]
    public SourceFilter Filter { get; set; } = new();

    /// <summary>The sources; null where the address names a page that the list does not have.</summary>
    public Page<SourceDetails>? Found { get; private set; }

    public Pager Pager => new(Filter.Cursor is null ? null : OnPage(null), Found?.Next is { } next ? OnPage(next) : null);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
            Found = await sources.ListAsync(Filter, cancellationToken);
        else
            Response.StatusCode = StatusCodes.Status400BadRequest;
    }

    private string OnPage(string? cursor) =>
        ListQuery.Empty.And("limit", Request.Query.ContainsKey("limit") ? $"{Filter.Limit}" : null).And("cursor", cursor).At("/sources");
}
