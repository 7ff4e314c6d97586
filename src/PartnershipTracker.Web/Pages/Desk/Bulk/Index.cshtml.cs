using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Hosting.SignIn;
using PartnershipTracker.Web.Pages.Editing;
using PartnershipTracker.Web.Pages.Milestones;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Desk.Bulk;

/// <summary>One change of all milestones that a filter finds: chosen, looked at record by record, saved as one step.</summary>
public sealed class IndexModel(MilestoneQueries milestones, BulkEdit bulk, RecordEditor editor, DatasetQueries dataset, Vocabularies vocabularies) : PageModel
{
    [FromQuery(Name = "")]
    public MilestoneFilter Filter { get; set; } = new();

    /// <summary>What is to be done ("add-area"); empty until it is chosen.</summary>
    [FromQuery(Name = "change")]
    public string? Chosen { get; set; }

    /// <summary>How many milestones the filter finds.</summary>
    public int Found { get; private set; }

    /// <summary>What the change would do; null until one is chosen.</summary>
    public IReadOnlyList<BulkLine>? Lines { get; private set; }

    /// <summary>What was ticked; null where all are.</summary>
    public IReadOnlyList<string>? Ticked { get; private set; }

    public IReadOnlyList<FieldFault> Faults { get; private set; } = [];

    /// <summary>Who overtook the save; null where nobody did.</summary>
    public SaveResult.Conflict? Overtaken { get; private set; }

    public string Why { get; private set; } = "";

    /// <summary>The address of the list.</summary>
    public ListQuery Query => MilestoneWords.QueryOf(Filter);

    internal BulkChange? Act => BulkChange.Find(Chosen);

    /// <summary>The value that was chosen for the change; null where none was.</summary>
    public string? Value => Act is null ? null : Request.Query[Act.Name].ToString() is { Length: > 0 } value ? value : null;

    public bool IsTooMuch => Found > MilestoneQueries.MaxRows;

    public IReadOnlyList<string> FaultsOf(string field) => FieldFault.MessagesOf(Faults, field);

    /// <summary>The values that a change may be told.</summary>
    internal async Task<IReadOnlyList<Choice>> ChoicesAsync(BulkChange change, CancellationToken cancellationToken)
    {
        var asked = Request.Query[change.Name].ToString();
        IReadOnlyList<Choice> choices = change.FormField.Vocabulary is { } vocabulary
            ? [.. (await vocabularies.OfAsync(vocabulary, cancellationToken)).Terms.Select(term => new Choice(term.Code, term.Name, term.Code == asked))]
            : [.. change.FormField.Choices.Select(choice => choice with { Chosen = choice.Value == asked })];
        return change.MayBeNothing ? [.. choices, new Choice(BulkChange.Nothing, "None", asked == BulkChange.Nothing)] : choices;
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
            return Page();
        if (Chosen is not null && Act is null)
            Faults = [new FieldFault("change", "Choose what to do.")];
        else if (Act is { } change && (Value is null || (await ChoicesAsync(change, cancellationToken)).All(choice => choice.Value != Value)))
            Faults = [new FieldFault($"value-{change.Name}", $"{change.Label}: choose to what.")];
        else if (Act is not null)
            await PreviewAsync(cancellationToken);
        if (Faults.Count > 0)
            Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(List<string> record, string? why, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken) || Act is not { } change || Value is not { } value)
            return BadRequest();

        (Why, Ticked) = ((why ?? "").Trim(), record);
        var seen = record.Select(Seen).OfType<(string, int)>().Distinct().ToList();
        List<FieldFault> faults = [];
        if (seen.Count is 0 or > MilestoneQueries.MaxRows)
            faults.Add(new FieldFault("records", seen.Count == 0 ? "Choose at least one milestone." : $"Choose at most {MilestoneQueries.MaxRows} milestones."));
        if (RecordAct.ReasonFault(Why, "Say why they are changed: the history of each shows it.") is { } fault)
            faults.Add(fault);
        if (faults.Count > 0)
            return await RefusedAsync(faults, StatusCodes.Status400BadRequest, cancellationToken);

        var (writes, errors) = await bulk.ReadAsync(change, value, seen, cancellationToken);
        var result = errors.Count > 0 ? new SaveResult.Refused(errors) : await editor.SaveAllAsync(writes, new Change(HttpContext.Person().Name, Why), cancellationToken);
        switch (result)
        {
            case SaveResult.Saved:
                return Redirect(DeskLinks.Save(await dataset.VersionAsync(cancellationToken)) + "?saved=true");
            case SaveResult.Refused refused:
                return await RefusedAsync([.. refused.Errors.Take(20).Select(error => new FieldFault(Field: null, Named(error, writes)))], StatusCodes.Status400BadRequest, cancellationToken);
            case SaveResult.Conflict conflict:
                Overtaken = conflict;
                return await RefusedAsync([], StatusCodes.Status409Conflict, cancellationToken);
            default:
                return NotFound();
        }
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            Faults = FieldFault.Of(ModelState, "change");
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return false;
        }

        Found = await milestones.CountAsync(Filter, cancellationToken);
        return true;
    }

    private async Task PreviewAsync(CancellationToken cancellationToken)
    {
        if (!IsTooMuch)
            Lines = await bulk.PreviewAsync(Act!, Value!, [.. (await milestones.RowsAsync(Filter, cancellationToken)).Select(row => row.Id)], cancellationToken);
    }

    // The preview shows how things stand now, so that what is ticked again is what was seen.
    private async Task<IActionResult> RefusedAsync(IReadOnlyList<FieldFault> faults, int status, CancellationToken cancellationToken)
    {
        Faults = faults;
        Response.StatusCode = status;
        await PreviewAsync(cancellationToken);
        return Page();
    }

    private static string Named(FieldError error, IReadOnlyList<RecordWrite> writes)
    {
        var end = error.Path.IndexOf(']', StringComparison.Ordinal);
        return error.Path.StartsWith('[') && end > 0 ? $"{writes[int.Parse(error.Path.AsSpan(1, end - 1), CultureInfo.InvariantCulture)].Input.Id}: {error.Message}" : error.Message;
    }

    private static (string, int)? Seen(string value) =>
        value.Split('@') is [var id, var version] && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (id, number) : null;
}
