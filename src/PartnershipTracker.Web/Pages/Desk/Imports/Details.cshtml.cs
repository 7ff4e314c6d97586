using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Imports;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Hosting.SignIn;
using PartnershipTracker.Web.Pages.Editing;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Desk.Imports;

/// <summary>An import from its columns to its report. Every step is kept: the page can be left and opened again at any of them.</summary>
public sealed class DetailsModel(ImportQueries imports, ImportEditor editor, ImportProgress progress) : PageModel
{
    /// <summary>How many rows of a kind a page shows; all are in the report.</summary>
    public const int MostShown = 100;

    public ImportDetails Import { get; private set; } = null!;

    public RecordForm Form { get; private set; } = null!;

    /// <summary>What is said of each row; empty before the first check.</summary>
    public IReadOnlyList<ImportLine> Lines { get; private set; } = [];

    public IReadOnlyList<FieldFault> Faults { get; private set; } = [];

    public bool IsAtWork => Import.State is ImportState.Checking or ImportState.Running;

    public bool IsDone => Import.State is ImportState.Done or ImportState.Undone;

    /// <summary>How far the machine has come; null while the import waits for its turn.</summary>
    public ImportStep? Step => progress.Of(Import.Key);

    public IReadOnlyList<ImportColumn> Columns => ImportColumns.Of(Form);

    /// <summary>Columns without which no new record can be made, and that no column of the list fills.</summary>
    public IReadOnlyList<ImportColumn> Missing => [.. Columns.Where(column => column.IsRequired && !Import.Plan.Mapping.Contains(column.Path, StringComparer.Ordinal))];

    public string Title => Import.FileName.Length > 0 ? Import.FileName : "Pasted rows";

    private string Name => HttpContext.Person().Name;

    public int Count(ImportOutcome outcome) => Lines.Count(line => line.Outcome == outcome);

    public IReadOnlyList<string> FaultsOf(string field) => FieldFault.MessagesOf(Faults, field);

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancellationToken) =>
        await LoadAsync(key, cancellationToken) ? Page() : NotFound();

    /// <summary>How far the machine has come, for a script that asks.</summary>
    public async Task<IActionResult> OnGetProgressAsync(string key, CancellationToken cancellationToken) =>
        await imports.FindAsync(key, cancellationToken) is { } import && import.Owner == Name
            ? new JsonResult(new { State = import.State.Code(), Step = progress.Of(key) })
            : NotFound();

    /// <summary>What came of each row, as a table.</summary>
    public async Task<IActionResult> OnGetReportAsync(string key, CancellationToken cancellationToken) =>
        await LoadAsync(key, cancellationToken) ? File(ImportReport.Csv(Lines), "text/csv; charset=utf-8", "import-report.csv") : NotFound();

    /// <summary>Takes the columns and the options down, and asks for a check.</summary>
    public async Task<IActionResult> OnPostCheckAsync(string key, List<string?> mapping, string? treatment, string? why, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(key, cancellationToken))
            return NotFound();

        var plan = new ImportPlan(
            [.. Import.Headings.Select((_, place) => Columns.FirstOrDefault(column => column.Path == mapping.ElementAtOrDefault(place))?.Path ?? "")],
            Enum.GetValues<ImportTreatment>().FirstOrDefault(value => value.Code() == treatment),
            (why ?? "").Trim());
        Import = Import with { Plan = plan };
        Faults = [.. FaultsOf(plan)];
        if (Faults.Count > 0)
            return Refused();
        if (await editor.PlanAsync(key, Name, plan, cancellationToken))
            progress.Enqueue(key);
        return Redirect(DeskLinks.Import(key));
    }

    /// <summary>Goes back to the columns.</summary>
    public async Task<IActionResult> OnPostColumnsAsync(string key, CancellationToken cancellationToken)
    {
        await editor.ReopenAsync(key, Name, cancellationToken);
        return Redirect(DeskLinks.Import(key));
    }

    /// <summary>Asks for it to be written.</summary>
    public async Task<IActionResult> OnPostRunAsync(string key, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(key, cancellationToken))
            return NotFound();
        if (Count(ImportOutcome.Error) == 0 && await editor.AskAsync(key, Name, cancellationToken))
            progress.Enqueue(key);
        return Redirect(DeskLinks.Import(key));
    }

    private IEnumerable<FieldFault> FaultsOf(ImportPlan plan)
    {
        foreach (var twice in plan.Mapping.Index().Where(column => column.Item.Length > 0).GroupBy(column => column.Item, StringComparer.Ordinal).SelectMany(same => same.Skip(1)))
            yield return new FieldFault($"mapping-{twice.Index}", $"{Import.Headings[twice.Index]}: another column is matched to “{Columns.First(column => column.Path == twice.Item).Label}” already.");
        if (plan.Mapping.All(path => path.Length == 0))
            yield return new FieldFault("mapping-0", "No column is matched: there is nothing to import.");
        if (plan.Why.Length == 0)
            yield return new FieldFault("why", "Say where the list comes from: the history of each record shows it.");
        else if (plan.Why.Length > Change.MaxWhyLength)
            yield return new FieldFault("why", $"Say it in {Change.MaxWhyLength} characters.");
    }

    private PageResult Refused()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        Import = Import with { State = ImportState.Mapping };
        return Page();
    }

    private async Task<bool> LoadAsync(string key, CancellationToken cancellationToken)
    {
        if (await imports.FindAsync(key, cancellationToken) is not { } import || import.Owner != Name || ImportColumns.Find(import.Type) is not { } form)
            return false;

        (Import, Form) = (import, form);
        if (import.State is ImportState.Checked or ImportState.Done or ImportState.Undone)
            Lines = await imports.ReportAsync(key, cancellationToken);
        return true;
    }
}
