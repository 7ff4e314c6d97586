using System.Buffers;

namespace PartnershipTracker.Web.Pages.Timeline.Layout;

/// <summary>
/// How wide a label will be in the site's sans serif (Source Sans 3): four classes of letters by their usual width, and 4 %
/// for safety. No font is read on the server.
/// </summary>
public static class LabelText
{
    private const double Safety = 1.04;
    private const string Ellipsis = "…";

    private static readonly SearchValues<char> Slim = SearchValues.Create(" fijlrtI.,:;'’‘“”|!()[]/-");
    private static readonly SearchValues<char> Broad = SearchValues.Create("mwMW@%—…&");

    public static double Width(ReadOnlySpan<char> text, double fontSize)
    {
        var em = 0.0;
        foreach (var letter in text)
            em += EmOf(letter);
        return em * fontSize * Safety;
    }

    /// <summary>The text, cut and ended with an ellipsis if it is wider than the room.</summary>
    public static string Cut(string text, double room, double fontSize)
    {
        if (Width(text, fontSize) <= room)
            return text;

        var left = room - Width(Ellipsis, fontSize);
        var length = 0;
        while (length < text.Length && (left -= Width(text.AsSpan(length, 1), fontSize)) >= 0)
            length++;
        if (length > 0 && char.IsHighSurrogate(text[length - 1]))
            length--;
        return text[..length].TrimEnd().TrimEnd(',', ';', ':', '–', '-') + Ellipsis;
    }

    /// <summary>The text on one line, or broken between words into two of which the second is cut if it is wider than the room.</summary>
    public static (string First, string? Second) InTwo(string text, double room, double fontSize)
    {
        if (Width(text, fontSize) <= room)
            return (text, null);

        var space = text.LastIndexOf(' ');
        while (space > 0 && Width(text.AsSpan(0, space), fontSize) > room)
            space = text.LastIndexOf(' ', space - 1);
        return space > 0 ? (text[..space], Cut(text[(space + 1)..], room, fontSize)) : (Cut(text, room, fontSize), null);
    }

    private static double EmOf(char letter) => letter switch
    {
        _ when Slim.Contains(letter) => .29,
        _ when Broad.Contains(letter) => .78,
        >= 'A' and <= 'Z' => .58,
        // The scripts of East Asia fill a square; so does a pair of surrogates at most two.
        >= '\u2E80' => 1,
        _ => .51,
    };
}
