using PartnershipTracker.Core.Data;

namespace PartnershipTracker.Core.Names;

/// <summary>A term of a search, with the things whose name it is.</summary>
/// <param name="Term">The term, in every spelling of those things.</param>
/// <param name="Partners">The ids of the partners that are called so.</param>
/// <param name="Frameworks">The ids of the frameworks that are called so.</param>
/// <param name="Areas">The ids of the areas that are called so.</param>
public sealed record NamedTerm(FullTextTerm Term, IReadOnlyList<string> Partners, IReadOnlyList<string> Frameworks, IReadOnlyList<string> Areas)
{
    /// <summary>Whether records can be tagged with what it names.</summary>
    public bool IsTag => Partners.Count + Frameworks.Count + Areas.Count > 0;

    /// <summary>
    /// The terms of a search, words that make up a name taken together ("Kishida Fumio", "New Zealand"), the longest name first. A
    /// term that names something stands for all its spellings.
    /// </summary>
    public static IReadOnlyList<NamedTerm> Of(string words, IReadOnlyList<NameDetails> names)
    {
        var known = names
            .SelectMany(name => NameQueries.Spellings(name), (name, spelling) => (name, spelling))
            .ToLookup(each => each.spelling, each => each.name, StringComparer.OrdinalIgnoreCase);
        var longest = known.Select(spelling => spelling.Key.Split(' ').Length).DefaultIfEmpty(1).Max();
        var terms = FullTextTerm.Of(words);
        var found = new List<NamedTerm>();
        for (var start = 0; start < terms.Count;)
        {
            var length = Math.Min(longest, terms.Count - start);
            while (length > 1 && (!known.Contains(Joined(terms, start, length)) || terms.Skip(start).Take(length).Any(term => term.IsPhrase)))
                length--;
            var text = Joined(terms, start, length);
            found.Add(Of(text, terms[start + length - 1].IsOpenEnded, [.. known[text].Distinct()]));
            start += length;
        }

        return found;
    }

    private static string Joined(IReadOnlyList<FullTextTerm> terms, int start, int length) =>
        string.Join(' ', terms.Skip(start).Take(length).Select(term => term.Spellings[0]));

    // A proper name that is also a loose word for an area ("CCDCOE") means the thing itself.
    private static NamedTerm Of(string text, bool isOpenEnded, IReadOnlyList<NameDetails> named)
    {
        var isProper = named.Any(name => name.Scope > NameScope.Area);
        IReadOnlyList<NameDetails> meant = [.. named.Where(name => !isProper || name.Scope != NameScope.Area)];
        var others = meant.SelectMany(NameQueries.Spellings).Where(spelling => !string.Equals(spelling, text, StringComparison.OrdinalIgnoreCase));
        return new(
            new FullTextTerm([.. others.Distinct(StringComparer.OrdinalIgnoreCase), text], isOpenEnded),
            Ids(meant, NameScope.Partner), Ids(meant, NameScope.Framework), Ids(meant, NameScope.Area));
    }

    private static IReadOnlyList<string> Ids(IReadOnlyList<NameDetails> names, NameScope scope) =>
        [.. names.Where(name => name.Scope == scope).Select(name => name.Id)];
}
