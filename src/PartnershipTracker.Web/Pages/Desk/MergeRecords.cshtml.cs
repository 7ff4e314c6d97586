using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Changes;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Hosting.SignIn;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Desk;

/// <summary>Lets one of two records that tell of the same stand for both: first the other is chosen, then what it is to say.</summary>
public sealed class MergeRecordsModel(RevisionQueries revisions, RecordDifferences differences, RecordKinds kinds, RecordEditor editor) : PageModel
{
    /// <summary>The record that goes.</summary>
    public RevisionDetails Going { get; private set; } = null!;

    /// <summary>The record that stays; null: it is still to be chosen.</summary>
    public RevisionDetails? Staying { get; private set; }

    /// <summary>In what they differ, field by field: what the staying one says, and what the going one says.</summary>
    public IReadOnlyList<IGrouping<string, FieldChange>> Differences { get; private set; } = [];

    /// <summary>The records of the type from which one is chosen.</summary>
    public IReadOnlyList<(string Id, string Title)> Others { get; private set; } = [];

    public IReadOnlyList<FieldFault> Faults { get; private set; } = [];

    /// <summary>The record that stays, as it was asked for.</summary>
    public string? Into { get; private set; }

    /// <summary>The fields that are taken from the record that goes.</summary>
    public IReadOnlyList<string> Take { get; private set; } = [];

    public string? Why { get; private set; }

    public async Task<IActionResult> OnGetAsync(string type, string id, string? into, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(type, id, into, cancellationToken))
            return NotFound();
        return !string.IsNullOrWhiteSpace(into) && Staying is null
            ? Refuse(StatusCodes.Status400BadRequest, [new("into", $"There is no other {type.Replace('-', ' ')} “{into.Trim()}”. Choose one of the list, by its id or title.")])
            : Page();
    }

    /// <param name="goingVersion">The latest revision of the record that goes when the page was opened.</param>
    /// <param name="stayingVersion">That of the record that stays.</param>
    public async Task<IActionResult> OnPostAsync(
        string type, string id, string into, int goingVersion, int stayingVersion, List<string> take, string? why, CancellationToken cancellationToken)
    {
        (Why, Take) = (why, take);
        if (!await LoadAsync(type, id, into, cancellationToken) || Staying is null)
            return NotFound();
        if (RecordAct.ReasonFault(why) is { } fault)
            return Refuse(StatusCodes.Status400BadRequest, [fault]);

        var result = await editor.MergeAsync(
            new RecordWrite(Merged(kinds.Find(type)!), stayingVersion), id, goingVersion, new Change(HttpContext.Person().Name, why!.Trim()), cancellationToken);
        if (result is SaveResult.Saved)
            return LocalRedirect(RecordLinks.Of(type, Staying.Revision.Id));
        return RecordAct.Refusal(result) is { } refusal ? Refuse(refusal.Status, refusal.Faults) : NotFound();
    }

    // The citations of both are kept by the merge itself.
    private RecordInput Merged(RecordKind kind)
    {
        var merged = (JsonObject)JsonNode.Parse(Staying!.Json)!;
        var going = (JsonObject)JsonNode.Parse(Going.Json)!;
        foreach (var field in Differences.Select(difference => difference.Key).Where(field => Take.Contains(field, StringComparer.Ordinal)))
            merged[field] = going[field]?.DeepClone();
        return kind.Read(merged.ToJsonString(RecordJson.Options));
    }

    private async Task<bool> LoadAsync(string type, string id, string? into, CancellationToken cancellationToken)
    {
        Into = into;
        if (await revisions.CurrentAsync(type, id, cancellationToken) is not { } going)
            return false;

        Going = going;
        Others = [.. (await revisions.StandingAsync(type, cancellationToken)).Where(other => other.Id != id)];
        var named = into?.Trim();
        var chosen = Others.Where(other => other.Id == named).Concat(Others.Where(other => string.Equals(other.Title, named, StringComparison.OrdinalIgnoreCase))).FirstOrDefault().Id;
        Staying = chosen is null ? null : await revisions.CurrentAsync(type, chosen, cancellationToken);
        if (Staying is not null)
        {
            Differences = [.. (await differences.BetweenAsync(type, Staying.Json, Going.Json, cancellationToken))
                .Where(difference => difference.Field != "citations").GroupBy(difference => difference.Field, StringComparer.Ordinal)];
        }

        return true;
    }

    private PageResult Refuse(int status, IReadOnlyList<FieldFault> faults)
    {
        Faults = faults;
        Response.StatusCode = status;
        return Page();
    }
}
