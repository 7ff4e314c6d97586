using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Evidence;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Web.Hosting.SignIn;
using PartnershipTracker.Web.Pages.Editing;
using CitedPassage = PartnershipTracker.Core.Sources.Passage;

namespace PartnershipTracker.Web.Pages.Desk;

/// <summary>A stored text in which the passage of a citation is chosen by selecting it.</summary>
public sealed class PassageModel(EditDesk desk, SourceQueries sources) : PageModel
{
    // Enough to tell one place of a phrase from another.
    private const int Surroundings = 60;

    public EditState State { get; private set; } = null!;

    public SourceDetails Source { get; private set; } = null!;

    /// <summary>The stored text; null where it is not held.</summary>
    public string? Text { get; private set; }

    /// <summary>What is in the field: what was chosen before, or what was just sent.</summary>
    public string Quote { get; private set; } = "";

    public string? Fault { get; private set; }

    /// <summary>The nearest that stands in the text, where what was sent does not.</summary>
    public string? Nearest { get; private set; }

    /// <summary>The sentences of the text by paragraph, each with its place.</summary>
    public IReadOnlyList<IReadOnlyList<CitedPassage>> Paragraphs { get; private set; } = [];

    private string Name => HttpContext.Person().Name;

    public async Task<IActionResult> OnGetAsync(string key, int row, CancellationToken cancellationToken)
    {
        if (await CitationAsync(key, row, cancellationToken) is not { } citation)
            return NotFound();
        if (!await HasSourceAsync(citation, cancellationToken))
            return Redirect($"{DeskLinks.Draft(key)}?{EditModel.WithoutSource}={row}#{EditModel.SourceField(row)}");

        Quote = Typed.Text(citation["quote"]);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] string key, [FromRoute] int row, string? quote, int? start, int draftVersion, CancellationToken cancellationToken)
    {
        if (await CitationAsync(key, row, cancellationToken) is not { } citation || !await HasSourceAsync(citation, cancellationToken) || Text is not { } text)
            return NotFound();

        Quote = (quote ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
        if (!Place(text, citation, start))
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        var kept = await desk.SaveAsync(State, draftVersion, Name, cancellationToken);
        if (kept.IsTooLong)
        {
            Fault = EditDesk.TooLong.Message;
            Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Page();
        }

        return Redirect(kept.IsConflict ? $"{Request.Path}" : $"{DeskLinks.Draft(key)}#citations[{row}].quote");
    }

    // The words around a passage are only noted where the passage alone would not be found at one place.
    private bool Place(string text, JsonObject citation, int? start)
    {
        var isSelected = start is { } place && place >= 0 && place + Quote.Length <= text.Length && Quote.Length > 0 && string.CompareOrdinal(Text, place, Quote, 0, Quote.Length) == 0;
        var found = CitedPassage.Find(text, Quote, before: null, after: null, out var fault);
        if (found is null && !isSelected)
        {
            Fault = Quote.Length == 0 ? "Select the passage in the text, or paste it here." : fault;
            Nearest = CitedPassage.Nearest(text, Quote) is { } near && !text.Contains(Quote, StringComparison.Ordinal) ? text.Substring(near.Passage.Start, near.Passage.Length) : null;
            return false;
        }

        var (from, end) = (start ?? 0, (start ?? 0) + Quote.Length);
        citation["quote"] = Quote;
        citation["before"] = found is null ? text[Math.Max(from - Surroundings, 0)..from] : "";
        citation["after"] = found is null ? text[end..Math.Min(end + Surroundings, text.Length)] : "";
        return true;
    }

    private async Task<JsonObject?> CitationAsync(string key, int row, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(EditDesk.Drafts, key, typed: null, cancellationToken) is not { Draft: { } draft } state || draft.Author != Name || !draft.IsOpen)
            return null;
        if (state.Typed["citations"] is not JsonArray citations || citations.ElementAtOrDefault(row) is not JsonObject citation)
            return null;

        State = state;
        return citation;
    }

    private async Task<bool> HasSourceAsync(JsonObject citation, CancellationToken cancellationToken)
    {
        if (NameLine.CodeOf(sources.Terms, Typed.Text(citation["source"]).Trim()) is not { } source || await sources.FindAsync(source, cancellationToken) is not { } found)
            return false;

        Source = found;
        if ((await sources.FindTextAsync(source, cancellationToken))?.Content is { } text)
        {
            Text = text;
            Paragraphs = [.. Sentences.Of(text).GroupBy(sentence => text.LastIndexOf('\n', sentence.Start)).Select(paragraph => paragraph.ToList())];
        }

        return true;
    }
}
