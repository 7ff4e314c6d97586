using System.Text;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Citing;

/// <summary>A citation for BibTeX and biblatex: the signs that LaTeX would act upon are written as commands, other letters as they are (UTF-8).</summary>
internal static class BibTex
{
    private static readonly Dictionary<char, string> Commands = new()
    {
        ['\\'] = @"\textbackslash{}",
        ['{'] = @"\textbraceleft{}",
        ['}'] = @"\textbraceright{}",
        ['~'] = @"\textasciitilde{}",
        ['^'] = @"\textasciicircum{}",
        ['#'] = @"\#",
        ['$'] = @"\$",
        ['%'] = @"\%",
        ['&'] = @"\&",
        ['_'] = @"\_",
    };

    // Double braces keep the capitals of a title, and a name from being cut into first and last.
    public static string Of(CitedPage page) => $$$"""
        @misc{{{{page.Key}}},
          author = {{{{{Text(CitedPage.Site)}}}}},
          title = {{{{{Text(page.Title)}}}}},
          year = {{{{page.Recorded.Year}}}},
          url = {{{{Address(page.Link)}}}},
          urldate = {{{{page.Retrieved.Asked()}}}},
          note = {{{{Note(page)}}}}
        }

        """;

    private static string Note(CitedPage page) =>
        Text(PlainCitation.Version(page)) + (page.AsRead == page.Link ? "" : $@". As it was then: \url{{{Address(page.AsRead).Replace("#", @"\#", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal)}}}");

    private static string Text(string text)
    {
        var written = new StringBuilder(text.Length + 8);
        foreach (var sign in Words.OnOneLine(text))
            written.Append(Commands.TryGetValue(sign, out var command) ? command : sign);
        return written.ToString();
    }

    // An address is taken as it stands; what would end it too soon is written as addresses write it.
    private static string Address(string address) =>
        address.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal).Replace(@"\", "%5C", StringComparison.Ordinal);
}
