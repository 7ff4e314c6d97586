using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Changes;
using PartnershipTracker.Core.History;

namespace PartnershipTracker.Web.Pages.History;

/// <summary>A whole record as it was after one step of its history.</summary>
public sealed class RevisionModel(RevisionQueries revisions) : PageModel
{
    private static readonly JsonSerializerOptions Indented = new(RecordJson.Options) { WriteIndented = true };

    public RevisionDetails Details { get; private set; } = null!;

    public RevisionRow Revision => Details.Revision;

    /// <summary>The state as JSON, for people to read.</summary>
    public string Json => JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(Details.Json), Indented);

    public async Task<IActionResult> OnGetAsync(string type, string id, int number, CancellationToken cancellationToken)
    {
        if (await revisions.FindAsync(type, id, number, cancellationToken) is not { } details)
            return NotFound();

        Details = details;
        return Page();
    }
}
