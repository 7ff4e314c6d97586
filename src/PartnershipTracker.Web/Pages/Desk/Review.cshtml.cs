using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Hosting;
using PartnershipTracker.Web.Hosting.SignIn;
using PartnershipTracker.Web.Pages.Desk.Sheets;
using PartnershipTracker.Web.Pages.Editing;
using PartnershipTracker.Web.Pages.Editing.Forms;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Desk;

/// <summary>A draft beside what is published: approved as a whole or field by field, or sent back with a word on why.</summary>
public sealed class ReviewModel(EditDesk desk, FormReader reader, SheetEchoes echoes, DraftEditor drafts, OwnReview ownReview) : PageModel
{
    public EditState State { get; private set; } = null!;

    public FormView Form { get; private set; } = null!;

    /// <summary>The fields in which the draft says something else than what is published.</summary>
    public IReadOnlyList<MergedField> Changes { get; private set; } = [];

    public IReadOnlyList<FieldError> Errors { get; private set; } = [];

    /// <summary>What was typed to ask for changes.</summary>
    public string? Comment { get; private set; }

    public bool IsOwn { get; private set; }

    /// <summary>Whether this person may publish it or send it back.</summary>
    public bool MayReview { get; private set; }

    /// <summary>Whether it is a sheet of several records, which stand or fall together.</summary>
    public bool IsSheet => State.Form.Type == SummitSheet.Type;

    public DraftDetails Draft => State.Draft!;

    private string Name => HttpContext.Person().Name;

    // The fields that were chosen in the form that is sent back; null where it is only opened.
    private List<string>? _accepted;

    /// <summary>Whether a field is shown as chosen: at first each that nobody else has changed.</summary>
    public bool Takes(MergedField change) => _accepted?.Contains(change.Field.Name, StringComparer.Ordinal) ?? !change.IsConflict;

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancellationToken) =>
        await LoadAsync(key, cancellationToken) ? await ShowAsync([], cancellationToken) : NotFound();

    public async Task<IActionResult> OnPostAsync(
        [FromRoute] string key, [FromForm(Name = "do")] string? act, int draftVersion, string? comment, List<string> accept, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(key, cancellationToken))
            return NotFound();

        (Comment, _accepted) = (comment, accept);
        switch (act)
        {
            case "reopen" when IsOwn:
                var reopened = await drafts.ReopenAsync(key, draftVersion, Name, cancellationToken);
                return Redirect(reopened.IsConflict ? DeskLinks.Review(key) : DeskLinks.Draft(key));
            case "return" when MayReview:
                return await ReturnAsync(key, draftVersion, (comment ?? "").Trim(), cancellationToken);
            case "approve" when MayReview:
                return await ApproveAsync(key, draftVersion, accept, cancellationToken);
            default:
                return Forbid();
        }
    }

    private async Task<IActionResult> ReturnAsync(string key, int draftVersion, string comment, CancellationToken cancellationToken)
    {
        if (comment.Length is 0 or > DraftRemark.MaxTextLength)
        {
            var fault = comment.Length == 0 ? "Say what should be changed." : $"At most {DraftRemark.MaxTextLength} characters.";
            return await ShowAsync([new FieldError("comment", fault)], cancellationToken, StatusCodes.Status400BadRequest);
        }

        var returned = await drafts.ReturnAsync(key, draftVersion, Name, comment, cancellationToken);
        return returned.IsConflict ? await ShowOvertakenAsync(key, cancellationToken) : Redirect(DeskLinks.Home);
    }

    // It is shown as it stands by now, with what was typed into the form.
    private async Task<IActionResult> ShowOvertakenAsync(string key, CancellationToken cancellationToken) =>
        await LoadAsync(key, cancellationToken)
            ? await ShowAsync([new FieldError("", "It was changed or published by somebody else in the meantime. This is how it stands now.")], cancellationToken, StatusCodes.Status409Conflict)
            : NotFound();

    private async Task<IActionResult> ApproveAsync(string key, int draftVersion, List<string> accept, CancellationToken cancellationToken)
    {
        if (State.IsGone)
            return await ShowAsync([EditDesk.Gone], cancellationToken, StatusCodes.Status409Conflict);
        if (IsSheet && EditDesk.Merged(State).Any(field => field.IsConflict))
            return await ShowAsync([new FieldError("", "The summit was changed on both sides: ask the author to bring both together.")], cancellationToken, StatusCodes.Status409Conflict);
        var typed = State.IsNew ? State.Typed : MergedField.Merge(EditDesk.Merged(State), field => IsSheet ? field.IsChangedByMe : accept.Contains(field.Field.Name, StringComparer.Ordinal));
        if (!State.IsNew && !IsSheet && accept.Count == 0)
            return await ShowAsync([new FieldError("", "Nothing is chosen: choose the fields to take, or ask for changes.")], cancellationToken, StatusCodes.Status400BadRequest);

        var reading = await reader.ReadAsync(State.Form, typed, State.Current, State.AskedId, cancellationToken);
        if (reading.Errors.Count > 0)
            return await ShowAsync(reading.Errors, cancellationToken, StatusCodes.Status400BadRequest);

        return await drafts.PublishAsync(key, draftVersion, reading.Writes, Draft.ChangeBy(Name), Name, await ownReview.IsAllowedAsync(HttpContext, cancellationToken), cancellationToken) switch
        {
            SaveResult.Saved saved => Redirect(RecordLinks.Of(saved.Records[^1].Type, saved.Records[^1].Id)),
            SaveResult.Refused refused => await ShowAsync([.. refused.Errors.Select(reading.AtField)], cancellationToken, StatusCodes.Status400BadRequest),
            SaveResult.Conflict => await ShowOvertakenAsync(key, cancellationToken),
            _ => NotFound(),
        };
    }

    private async Task<bool> LoadAsync(string key, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(EditDesk.Drafts, key, typed: null, cancellationToken) is not { Draft: { } draft } state)
            return false;

        State = state;
        IsOwn = draft.Author == Name;
        var isEditor = await HttpContext.MayAsync(Policies.Edit);
        MayReview = isEditor && draft.State == DraftState.InReview && (!IsOwn || await ownReview.IsAllowedAsync(HttpContext, cancellationToken));
        return draft.MayBeSeenBy(Name, isEditor);
    }

    private async Task<IActionResult> ShowAsync(IReadOnlyList<FieldError> errors, CancellationToken cancellationToken, int status = StatusCodes.Status200OK)
    {
        Errors = errors;
        Form = await desk.ViewAsync(State, errors, cancellationToken);
        if (IsSheet)
            Form = Form with { Echoes = await echoes.OfAsync(State.Typed, Form.Terms, cancellationToken) };
        // What only they changed was not changed by this draft, and is not its to decide.
        Changes = [.. EditDesk.Merged(State).Where(field => field.Differs && (State.IsNew || field.IsChangedByMe))];
        Response.StatusCode = status;
        return Page();
    }
}
