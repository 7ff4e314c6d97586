using System.Text;

namespace PartnershipTracker.Web.Tests.Citing;

/// <summary>Reads one entry of BibTeX as BibTeX does: values are held by braces, which must balance, and nothing may be left over.</summary>
internal sealed class BibTexReader(string text)
{
    private static readonly (string Command, string Sign)[] Signs =
    [
        (@"\textbackslash{}", "\\"), (@"\textbraceleft{}", "{"), (@"\textbraceright{}", "}"), (@"\textasciitilde{}", "~"), (@"\textasciicircum{}", "^"),
        (@"\#", "#"), (@"\$", "$"), (@"\%", "%"), (@"\&", "&"), (@"\_", "_"),
    ];

    private int _place;

    public static (string Type, string Key, IReadOnlyDictionary<string, string> Fields) Read(string text) => new BibTexReader(text).Entry();

    /// <summary>A text as LaTeX would print it.</summary>
    public static string Printed(string value)
    {
        var printed = new StringBuilder();
        for (var place = 0; place < value.Length;)
        {
            var (command, sign) = Signs.FirstOrDefault(each => value.AsSpan(place).StartsWith(each.Command));
            if (command is null && "\\#$%&_~^".Contains(value[place], StringComparison.Ordinal))
                throw new FormatException($"LaTeX would act upon '{value[place]}' in: {value}");
            if (command is null && value[place] is not ('{' or '}'))
                printed.Append(value[place]);
            printed.Append(sign);
            place += command?.Length ?? 1;
        }

        return printed.ToString();
    }

    private (string Type, string Key, IReadOnlyDictionary<string, string> Fields) Entry()
    {
        Take("@");
        var type = Until('{');
        var key = Until(',');
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        while (!Skips("}"))
        {
            var name = Until('=').Trim();
            fields.Add(name, Braced());
            Skips(",");
        }

        text[_place..].Trim().Should().BeEmpty();
        return (type, key, fields);
    }

    private string Braced()
    {
        Take("{");
        var (start, depth) = (_place, 1);
        for (; depth > 0; _place++)
            depth += text[_place] switch { '{' => 1, '}' => -1, _ => 0 };
        return text[start..(_place - 1)];
    }

    private string Until(char end)
    {
        var start = _place;
        _place = text.IndexOf(end, _place) + 1;
        return text[start..(_place - 1)];
    }

    private void Take(string expected) => Skips(expected).Should().BeTrue($"{expected} stands at {_place} of {text}");

    private bool Skips(string expected)
    {
        while (_place < text.Length && char.IsWhiteSpace(text[_place]))
            _place++;
        if (!text.AsSpan(_place).StartsWith(expected))
            return false;
        _place += expected.Length;
        return true;
    }
}
