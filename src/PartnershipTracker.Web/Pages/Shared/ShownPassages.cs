using System.Security.Cryptography;
using System.Text;
using PartnershipTracker.Core.Evidence;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Web.Pages.Shared;

/// <summary>What a page has quoted so far: it quotes a passage once, and leads back to it from whatever else rests on it.</summary>
public sealed class ShownPassages
{
    private readonly HashSet<string> _anchors = new(StringComparer.Ordinal);

    /// <summary>The id under which the page shows the quotation: by its place in the text, or by its words where that is not known.</summary>
    public static string Anchor(CitationDetails citation) =>
        citation.Start is null ? $"quote-{citation.Source}-{Digest(citation.Quote!)}" : $"quote-{citation.Source}-{citation.Start}-{citation.Length}";

    /// <summary>Whether the passage is to be quoted here; from now on it counts as shown.</summary>
    public bool TryShow(CitationDetails citation) => _anchors.Add(Anchor(citation));

    private static string Digest(string words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..8];
}

/// <summary>The passages behind a record on a page that holds several.</summary>
/// <param name="Evidence">The record's passages.</param>
/// <param name="Shown">The page's.</param>
/// <param name="Compact">Without the line that names the source and the words around the passage.</param>
public sealed record PassageList(IReadOnlyList<EvidenceDetails> Evidence, ShownPassages Shown, bool Compact = true);

/// <summary>The way from a record in a list straight to its passages.</summary>
/// <param name="About">What rests on them, for those who hear the links out of their context.</param>
public sealed record PassageLinks(IReadOnlyList<CitationDetails> Citations, string About);
