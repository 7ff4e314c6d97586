using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using PartnershipTracker.Core.Reports;
using PartnershipTracker.Web.Hosting.Reporting;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Reports;

/// <summary>
/// Where a reader says what is wrong with a record. Whatever keeps a report from being taken, what was typed stays and can be sent
/// again; the antiforgery token is asked for here, because the framework's own filter would answer without it.
/// </summary>
[IgnoreAntiforgeryToken]
public sealed class IndexModel(
    ReportedRecords records, ReportEditor editor, ReportSeal seal, ReportLimit limit, IAntiforgery antiforgery, IOptions<ReportOptions> options) : PageModel
{
    public ReportedRecord Record { get; private set; } = null!;

    [BindProperty(Name = "text")]
    public string? Text { get; set; }

    [BindProperty(Name = "source")]
    public string? Source { get; set; }

    [BindProperty(Name = "contact")]
    public string? Contact { get; set; }

    [BindProperty(Name = "stamp")]
    public string? Stamp { get; set; }

    /// <summary>A field that people do not see.</summary>
    [BindProperty(Name = "homepage")]
    public string? Homepage { get; set; }

    public IReadOnlyList<FieldFault> Faults { get; private set; } = [];

    public string ContactHelp =>
        $"For questions back. Only editors see it, and it is deleted {Words.Count(options.Value.KeepContactDays, "day")} after your report is answered.";

    public async Task<IActionResult> OnGetAsync([FromRoute] string type, [FromRoute] string id, CancellationToken cancellationToken)
    {
        Stamp = seal.Stamp();
        return await FindAsync(type, id, cancellationToken) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] string type, [FromRoute] string id, CancellationToken cancellationToken)
    {
        if (!await FindAsync(type, id, cancellationToken))
            return NotFound();

        var form = seal.Read(Stamp);
        if (await DoubtAsync(form) is { } doubt)
            return Again(StatusCodes.Status400BadRequest, form, new FieldFault(null, doubt));
        if (limit.Take(HttpContext.Connection.RemoteIpAddress) is { } wait)
        {
            Response.Headers.RetryAfter = $"{Math.Ceiling(wait.TotalSeconds):0}";
            return Again(StatusCodes.Status429TooManyRequests, form, new FieldFault(null, TooMany(wait)));
        }

        var result = await editor.SubmitAsync(new ReportInput(Record.Type, Record.Id, form.Form!, Text ?? "", Source, Contact), cancellationToken);
        return result.Outcome switch
        {
            ReportOutcome.Saved => Redirect(RecordLinks.ReportSent(Record.Type, Record.Id, result.Number!)),
            ReportOutcome.Refused => Again(StatusCodes.Status400BadRequest, form, [.. FieldFault.Of(result.Faults)]),
            _ => NotFound(),
        };
    }

    /// <summary>Why a machine may have sent this, in words for whoever is none; null where nothing speaks for it.</summary>
    private async Task<string?> DoubtAsync(StampedForm form)
    {
        if (!await antiforgery.IsRequestValidAsync(HttpContext))
            return "Your browser did not send back the cookie that came with this form, or somebody has signed in or out since. Send the report again; nothing is lost.";
        if (!string.IsNullOrEmpty(Homepage))
            return "A field was filled in that people do not see; it is empty again. Look the report over and send it once more; nothing is lost.";
        return form.Age switch
        {
            FormAge.InTime => null,
            FormAge.TooSoon => "This came as fast as machines send it. Look the report over and send it again; nothing is lost.",
            FormAge.TooLate => "This form was open for too long. Look the report over and send it again; nothing is lost.",
            _ => "This form is not one that this page gave out. Look the report over and send it again; nothing is lost.",
        };
    }

    private static string TooMany(TimeSpan wait) =>
        $"More reports came from your network than are taken in an hour. What you typed is still here: send it again in {Words.Count((int)Math.Ceiling(wait.TotalMinutes), "minute")}.";

    private PageResult Again(int status, StampedForm form, params IReadOnlyList<FieldFault> faults)
    {
        // A form that is too new keeps its stamp: it grows old enough by itself.
        if (form.Age is FormAge.TooLate or FormAge.Unknown)
            Stamp = seal.Stamp();
        Faults = faults;
        Response.StatusCode = status;
        return Page();
    }

    private async Task<bool> FindAsync(string type, string id, CancellationToken cancellationToken)
    {
        if (await records.FindAsync(type, id, cancellationToken) is not { } record)
            return false;
        Record = record;
        return true;
    }
}
