using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Reports;

namespace PartnershipTracker.Web.Pages.Reports;

/// <summary>Tells whoever has sent a report its number. Nothing of what they wrote is shown.</summary>
public sealed class SentModel(ReportQueries reports) : PageModel
{
    public ReportDetails Report { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromRoute] string type, [FromRoute] string id, [FromRoute] string number, CancellationToken cancellationToken)
    {
        if (await reports.FindAsync(number, cancellationToken) is not { } report || report.RecordType != type || report.Record != id)
            return NotFound();
        Report = report;
        return Page();
    }
}
