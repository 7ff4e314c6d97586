using System.Text;

namespace PartnershipTracker.Core.Data;

/// <summary>One thing that a text must hold for a full-text query to find it: a word or a phrase, in any of several spellings.</summary>
/// <param name="Spellings">The spellings; a text that holds one of them holds the term. No character of them is an operator.</param>
/// <param name="IsOpenEnded">Whether the last spelling may be the beginning of a longer word.</param>
/// <param name="IsPhrase">Whether it was written as a phrase, in double quotes.</param>
public sealed record FullTextTerm(IReadOnlyList<string> Spellings, bool IsOpenEnded = false, bool IsPhrase = false)
{
    private const int Most = 32;

    /// <summary>
    /// What a reader typed, word by word: words in double quotes are one term, and the last word may be the beginning of one. What holds
    /// neither letter nor digit is passed over; beyond 32 terms nothing is read.
    /// </summary>
    public static IReadOnlyList<FullTextTerm> Of(string words)
    {
        var terms = Parts(words).Where(part => part.Text.Any(char.IsLetterOrDigit)).Take(Most).Select(part => new FullTextTerm([part.Text], IsPhrase: part.IsPhrase)).ToList();
        if (terms.Count > 0 && !words.EndsWith('"') && !char.IsWhiteSpace(words[^1]))
            terms[^1] = terms[^1] with { IsOpenEnded = true };
        return terms;
    }

    private static IEnumerable<(string Text, bool IsPhrase)> Parts(string words)
    {
        var term = new StringBuilder();
        var inPhrase = false;
        foreach (var character in words)
        {
            // A control character (NUL above all) would end a query early.
            if (character == '"' || char.IsControl(character) || (!inPhrase && char.IsWhiteSpace(character)))
            {
                yield return (term.ToString(), inPhrase);
                term.Clear();
            }
            else
            {
                term.Append(character);
            }

            if (character == '"')
                inPhrase = !inPhrase;
        }

        yield return (term.ToString(), inPhrase);
    }
}
