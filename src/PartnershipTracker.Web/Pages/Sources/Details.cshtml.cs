using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Evidence;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Sources;

/// <summary>
/// A source itself: its text with every passage that a fact rests on, and every sentence that yielded nothing; or, where the text is not
/// held, the records that cite it.
/// </summary>
public sealed class DetailsModel(SourceQueries sources, EvidenceQueries evidence) : PageModel
{
    public SourceDetails Source { get; private set; } = null!;

    public SourceReading Reading { get; private set; } = null!;

    public IReadOnlyList<TextPart> Parts { get; private set; } = [];

    /// <summary>Facts that name the source without a passage of it.</summary>
    public IReadOnlyList<FactDetails> WithoutPassage => [.. Reading.Facts.Where(fact => fact.Passages.Count == 0)];

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (await sources.FindAsync(id, cancellationToken) is not { } source || await evidence.ReadingAsync(id, cancellationToken) is not { } reading)
            return await this.MissingAsync("source", id, cancellationToken);

        Source = source;
        Reading = reading;
        Parts = AnnotatedText.Of(reading);
        return Page();
    }
}
