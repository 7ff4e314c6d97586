namespace PartnershipTracker.Web.Assistants;

/// <summary>A source.</summary>
/// <param name="Resource">Its address as a resource of this server, where its text is read whole.</param>
/// <param name="Kind">Whose voice it is: official, press, think-tank, repost.</param>
/// <param name="TextLength">The length of the stored text in UTF-16 code units; null where the text is not held.</param>
/// <param name="Sha256">The SHA-256 of the stored text's bytes; null where the text is not held.</param>
public sealed record ToldSource(
    string Id, string Title, string? Author, string Publisher, string? Republisher, string? Published, string Url, string Kind, string Language, int? TextLength, string? Sha256,
    string Resource, string Page, string Api);

/// <summary>A citation with the text around its passage.</summary>
/// <param name="Before">The text before the passage, from the sentence before it on; empty where no text is held.</param>
/// <param name="After">The text after the passage, up to the end of the sentence after it.</param>
public sealed record ToldEvidence(ToldCitation Citation, string Before, string After);

/// <summary>What a record rests on.</summary>
public sealed record ToldGrounds(ToldRecord Record, IReadOnlyList<ToldEvidence> Evidence);

/// <summary>A passage of a stored text, exactly, with the records that rest on it.</summary>
/// <param name="Start">Where it starts in the stored text, in UTF-16 code units.</param>
/// <param name="Page">Where it is read on the site.</param>
/// <param name="Records">The records that rest on it, in whole or in part; empty: nothing was taken from it.</param>
public sealed record ToldPassage(ToldSource Source, string Quotation, int Start, int Length, string Before, string After, string Page, IReadOnlyList<ToldFact> Records);

/// <summary>A record that rests on a passage.</summary>
/// <param name="Type">Its type, as the history names it.</param>
/// <param name="Stance">supports or disputes.</param>
public sealed record ToldFact(string Type, string Id, string Title, string Stance, string Basis, string Page, string Api);
