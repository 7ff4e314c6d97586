using System.Text;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Briefs;

/// <summary>A brief as Markdown, with footnotes as GitHub and Pandoc read them.</summary>
internal static class BriefMarkdown
{
    /// <param name="addressOf">The absolute address of a path.</param>
    /// <param name="cited">How the brief itself is cited, in Markdown.</param>
    public static string Of(Brief brief, Func<string, string> addressOf, string cited)
    {
        var text = new StringBuilder($"# {MarkdownText.Escape(brief.Title)}\n\n{MarkdownText.Escape(brief.Lede)}\n");
        foreach (var section in brief.Sections)
        {
            text.Append($"\n## {MarkdownText.Escape(section.Heading)}\n\n");
            foreach (var line in section.Lines)
                text.Append(Line(line, addressOf));
            if (section.Lines.Count == 0)
                text.Append($"{MarkdownText.Escape(section.None)}\n");
            if (section.More is { } more)
                text.Append($"\n[{MarkdownText.Escape(more.Text)}]({addressOf(more.Href)})\n");
        }

        text.Append('\n');
        foreach (var note in brief.Endnotes)
            text.Append($"[^{note.Number}]: {Note(note, addressOf)}\n");
        return text.Append($"\n---\n\n{cited}\n").ToString();
    }

    private static string Line(BriefLine line, Func<string, string> addressOf)
    {
        var when = line.When is null ? "" : $"{MarkdownText.Escape(line.When)}: ";
        var said = line.Sentences.Count == 0 ? "" : " " + string.Join(' ', line.Sentences.Select(MarkdownText.Escape));
        var quote = line.Quote is null ? "" : $" “{MarkdownText.Escape(line.Quote)}”";
        var notes = line.Notes.Count == 0 ? " (unsourced)" : string.Concat(line.Notes.Select(note => $"[^{note.Number}]"));
        return $"- {when}[**{MarkdownText.Escape(line.Title)}**]({addressOf(line.Href)}).{said}{quote}{notes}\n";
    }

    private static string Note(Endnote note, Func<string, string> addressOf)
    {
        var (citation, source) = (note.Citation, note.Source);
        string?[] parts =
        [
            citation.Stance == Stance.Disputes ? "Disputes it:" : null,
            $"{MarkdownText.Escape(source.Title)}, {MarkdownText.Escape(CitationWords.Origin(source))}.",
            citation.Quote is null ? "Page cited, passage not held." : $"“{MarkdownText.Escape(citation.Quote)}”",
            citation.Start is { } start ? $"[The passage in its text]({addressOf(RecordLinks.Passage(source.Id, start))})." : null,
            citation.Note is null ? null : MarkdownText.Escape(CitationWords.NoteLabel(citation) + citation.Note),
            $"<{source.Url}>",
        ];
        return string.Join(' ', parts.OfType<string>());
    }
}
