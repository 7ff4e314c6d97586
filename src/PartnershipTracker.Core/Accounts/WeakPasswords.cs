using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace PartnershipTracker.Core.Accounts;

/// <summary>
/// Passwords that somebody who guesses would try early: common and leaked ones, the words of this house, one's own name. The list comes
/// with the site, so no password is shown to anybody. Which characters a password has is nobody's business (ASVS 6.2.5).
/// </summary>
public static partial class WeakPasswords
{
    public const int MinLength = 12;

    /// <summary>Letters that a password must have besides the words that anybody would guess here.</summary>
    private const int OwnLetters = 6;

    /// <summary>A shorter unit that a password repeats is no secret, listed or not.</summary>
    private const int ShortUnit = 4;

    /// <summary>The words that make bad passwords here (ASVS 6.1.2), longer ones before those that they hold.</summary>
    private static readonly string[] HouseWords =
    [
        "partnershiptracker", "indopacific", "partnership", "partnerships", "newzealand", "australia", "southkorea", "summit", "tracker", "partners",
        "partner", "pacific", "alliance", "password", "passwort", "brussels", "ankara", "vilnius", "madrid", "washington", "japan", "korea", "tokyo", "seoul",
        "canberra", "wellington", "editor", "admin", "administrator", "contributor", "nato", "otan", "itpp", "ipcp", "ip4", "ap4",
    ];

    private static readonly Lazy<FrozenSet<string>> Common = new(Read);

    /// <summary>Why that password would be guessed, as a sentence to who chose it; null where nothing is known against it.</summary>
    public static string? FaultOf(string password, string name, string email)
    {
        var folded = password.ToLowerInvariant();
        if (IsListed(folded) || IsListed(Core(folded)))
            return "This password is among the common and leaked ones that are tried first. Choose another.";
        if (IsRepetition(folded))
            return "This password repeats a few characters or a common word. Choose another.";

        var rest = NotALetterOrDigit().Replace(folded, "");
        var known = HouseWords.Concat(PersonalWords(name, email)).OrderByDescending(word => word.Length);
        var left = known.Aggregate(rest, (text, word) => text.Replace(word, "", StringComparison.Ordinal));
        return left.Length < rest.Length && left.Count(char.IsLetter) < OwnLetters
            ? "This password is made of your name, your address or words that anybody would guess here. Choose another."
            : null;
    }

    private static bool IsListed(string word) => Common.Value.Contains(word);

    // "…Password123!" is the word that it is dressed up from.
    private static string Core(string folded) => folded.Trim([.. folded.Where(character => !char.IsLetter(character))]);

    private static bool IsRepetition(string folded)
    {
        for (var unit = 1; unit <= folded.Length / 2; unit++)
        {
            var repeats = true;
            for (var place = unit; place < folded.Length && repeats; place++)
                repeats = folded[place] == folded[place - unit];
            if (repeats && (unit <= ShortUnit || IsListed(folded[..unit]) || IsListed(Core(folded[..unit]))))
                return true;
        }

        return false;
    }

    private static IEnumerable<string> PersonalWords(string name, string email) =>
        NotALetterOrDigit().Split($"{name} {email}".ToLowerInvariant()).Where(word => word.Length >= 3);

    private static FrozenSet<string> Read()
    {
        using var reader = new StreamReader(typeof(WeakPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"[^\p{L}\p{N}]+", RegexOptions.None, 1000)]
    private static partial Regex NotALetterOrDigit();
}
