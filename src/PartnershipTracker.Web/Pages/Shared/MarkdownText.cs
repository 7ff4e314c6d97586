using System.Text.RegularExpressions;

namespace PartnershipTracker.Web.Pages.Shared;

/// <summary>Text inside Markdown (CommonMark and its tables): what would be read as mark-up is escaped, and what is one text stays on one line.</summary>
public static partial class MarkdownText
{
    public static string Escape(string text) =>
        AtStart().Replace(Anywhere().Replace(Words.OnOneLine(text), @"\$0"), @"${number}\${sign}");

    [GeneratedRegex(@"[\\`*_\[\]<>{}#|~&]", RegexOptions.None, 1000)]
    private static partial Regex Anywhere();

    // What begins a list or underlines a heading does so at the beginning of a line only.
    [GeneratedRegex(@"^(?<number>\d*)(?<sign>[-+=.)])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AtStart();
}
