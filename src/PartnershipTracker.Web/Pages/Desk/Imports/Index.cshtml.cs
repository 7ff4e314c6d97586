using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using PartnershipTracker.Core.Imports;
using PartnershipTracker.Web.Hosting.SignIn;
using PartnershipTracker.Web.Pages.Editing;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Desk.Imports;

/// <summary>The first step of an import: a file, or rows pasted from a spreadsheet.</summary>
[RequestSizeLimit(ImportOptions.RequestBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = ImportOptions.RequestBytes, ValueLengthLimit = ImportOptions.RequestBytes)]
public sealed class IndexModel(ImportQueries imports, ImportEditor editor, IOptions<ImportOptions> limits) : PageModel
{
    public ImportOptions Limits => limits.Value;

    public IReadOnlyList<ImportRow> Own { get; private set; } = [];

    public IReadOnlyList<FieldFault> Faults { get; private set; } = [];

    /// <summary>The form of the type that is chosen.</summary>
    public RecordForm Form { get; private set; } = ImportColumns.Forms[0];

    public string? Pasted { get; private set; }

    public IReadOnlyList<ImportColumn> Columns => ImportColumns.Of(Form);

    private string Name => HttpContext.Person().Name;

    public Task OnGetAsync(string? type, CancellationToken cancellationToken)
    {
        Form = ImportColumns.Find(type) ?? Form;
        return LoadAsync(cancellationToken);
    }

    /// <summary>A table with the heading that the type's columns have, and a row as an example.</summary>
    public IActionResult OnGetTemplate(string? type)
    {
        if (ImportColumns.Find(type) is not { } form)
            return NotFound();
        var columns = ImportColumns.Of(form).Where(column => column.Citation is null or 0 or 1).ToList();
        return File(CsvTable.Of([.. columns.Select(column => column.Name)], [[.. columns.Select(ImportExamples.Of)]]), "text/csv; charset=utf-8", $"{form.Type}-template.csv");
    }

    public async Task<IActionResult> OnPostAsync(string? type, IFormFile? file, string? pasted, CancellationToken cancellationToken)
    {
        Form = ImportColumns.Find(type) ?? Form;
        Pasted = pasted;
        var field = file is { Length: > 0 } ? "file" : "pasted";
        var (text, fault) = await TextAsync(file, pasted, cancellationToken);
        var table = text is null ? null : ImportTable.Read(text, Limits, out fault);
        if (table is null)
        {
            Faults = [new FieldFault(field, fault!)];
            Response.StatusCode = StatusCodes.Status400BadRequest;
            await LoadAsync(cancellationToken);
            return Page();
        }

        var key = await editor.BeginAsync(new ImportUpload(Form.Type, NameOf(file), text!, table), ImportColumns.Guess(Form, table.Headings), Name, cancellationToken);
        return Redirect(DeskLinks.Import(key));
    }

    private async Task<(string? Text, string? Fault)> TextAsync(IFormFile? file, string? pasted, CancellationToken cancellationToken)
    {
        if (file is not { Length: > 0 })
            return string.IsNullOrWhiteSpace(pasted) ? (null, "Choose a file, or paste rows with their heading.") : (pasted, null);

        using var buffer = new MemoryStream();
        await using (var stream = file.OpenReadStream())
            await stream.CopyToAsync(buffer, cancellationToken);
        return (ImportTable.Decode(buffer.ToArray(), Limits, out var fault), fault);
    }

    // Browsers send the name alone; whatever else stands before it is nobody's business.
    private static string NameOf(IFormFile? file) => file is null ? "" : string.Concat(Path.GetFileName(file.FileName).Where(character => !char.IsControl(character)));

    private async Task LoadAsync(CancellationToken cancellationToken) => Own = await imports.OfOwnerAsync(Name, cancellationToken);
}
