using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Changes;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.History;

/// <summary>The history of one record: each step, and any two of them compared.</summary>
public sealed class RecordModel(RevisionQueries revisions) : PageModel
{
    /// <summary>The step that is compared with <see cref="To"/>.</summary>
    [FromQuery]
    public int? From { get; set; }

    [FromQuery]
    public int? To { get; set; }

    /// <summary>Where a page of a long history begins.</summary>
    [FromQuery]
    public int? Below { get; set; }

    public RecordHistory History { get; private set; } = null!;

    /// <summary>In what the two chosen steps differ; null where no two are chosen.</summary>
    public IReadOnlyList<FieldChange>? Differences { get; private set; }

    public string? Fault { get; private set; }

    public RevisionRow Latest => History.Latest;

    public bool IsChosen(int number, bool isFrom) =>
        number == ((isFrom ? From : To) ?? (isFrom ? History.Steps.Skip(1).FirstOrDefault() : History.Steps[0])?.Revision.Number);

    public Pager Pager
    {
        get
        {
            var address = HistoryLinks.Record(Latest.Type, Latest.Id);
            return new(Below is null ? null : address, History.Next is { } next ? $"{address}?below={next}" : null);
        }
    }

    public async Task<IActionResult> OnGetAsync(string type, string id, CancellationToken cancellationToken)
    {
        if (await revisions.HistoryAsync(type, id, ModelState.IsValid ? Below : null, cancellationToken) is not { Steps.Count: > 0 } history)
            return NotFound();

        History = history;
        if (!ModelState.IsValid || From is null != To is null)
            return Wrong("Choose two of the revisions below.");
        if (From is { } from && To is { } to)
        {
            Differences = await revisions.CompareAsync(type, id, from, to, cancellationToken);
            if (Differences is null)
                return Wrong($"There is no revision {(from > Latest.Number || from < 1 ? from : to)}. Choose two of those below.");
        }

        return Page();
    }

    private PageResult Wrong(string fault)
    {
        Fault = fault;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
