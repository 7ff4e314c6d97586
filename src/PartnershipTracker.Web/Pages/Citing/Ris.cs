using System.Globalization;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Citing;

/// <summary>A citation in RIS: a tag a line, two spaces, a hyphen and a space, lines that end with CR and LF.</summary>
internal static class Ris
{
    public static string Of(CitedPage page)
    {
        (string Tag, string Value)[] lines =
        [
            ("TY", "ELEC"),
            ("ID", page.Key),
            ("AU", CitedPage.Site),
            ("TI", page.Title),
            ("PB", CitedPage.Site),
            ("PY", Number(page.Recorded, "yyyy")),
            ("DA", Number(page.Recorded, "yyyy/MM/dd")),
            ("Y2", Number(page.Retrieved, "yyyy/MM/dd")),
            ("UR", page.Link),
            ("N1", PlainCitation.Note(page)),
            ("ER", ""),
        ];
        return string.Concat(lines.Select(line => $"{line.Tag}  - {Words.OnOneLine(line.Value)}\r\n"));
    }

    private static string Number(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
