using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Evidence;

/// <summary>A citation with what a reader needs to judge it.</summary>
/// <param name="Citation">The citation.</param>
/// <param name="Source">Its source.</param>
/// <param name="Before">The text before the passage, from the sentence before it on; empty where the paragraph begins or no text is held.</param>
/// <param name="After">The text after the passage, up to the end of the sentence after it.</param>
public sealed record EvidenceDetails(CitationDetails Citation, SourceDetails Source, string Before, string After);

/// <summary>What a stretch of a stored text is to the record.</summary>
public enum RunState
{
    /// <summary>A fact rests on it.</summary>
    Cited,

    /// <summary>It makes no claim: title, heading, byline, notice, reply form.</summary>
    SetAside,

    /// <summary>It was read and yielded nothing.</summary>
    Nothing,
}

/// <summary>A record that rests on a source.</summary>
/// <param name="Number">Its number on the source's page: in the order of the text.</param>
/// <param name="RecordType">The record's type ("milestone").</param>
/// <param name="Id">The record's id.</param>
/// <param name="Title">What the record is called.</param>
/// <param name="Stance">Whether the source backs it; disputes, where any of its citations does.</param>
/// <param name="Basis">Stated, where any of its passages states it; otherwise inferred.</param>
/// <param name="Passages">The passages that it rests on.</param>
public sealed record FactDetails(
    int Number, string RecordType, string Id, string Title, Stance Stance, Basis Basis, IReadOnlyList<Passage> Passages);

/// <summary>A stretch of text over which nothing changes.</summary>
/// <param name="Start">Where it starts in the stored text, in UTF-16 code units.</param>
/// <param name="Text">The text.</param>
/// <param name="State">What it is to the record.</param>
/// <param name="Role">What is set aside here; null otherwise.</param>
/// <param name="Facts">The numbers of the facts that rest on it.</param>
/// <param name="Ending">The numbers of the facts whose passage ends here.</param>
public sealed record TextRun(int Start, string Text, RunState State, SetAsideRole? Role, IReadOnlyList<int> Facts, IReadOnlyList<int> Ending);

/// <summary>A paragraph of a stored text.</summary>
/// <param name="Runs">Its text, run after run.</param>
/// <param name="Facts">The numbers of the facts whose first passage begins here.</param>
public sealed record TextParagraph(IReadOnlyList<TextRun> Runs, IReadOnlyList<int> Facts);

/// <summary>A sentence that yielded nothing.</summary>
public sealed record UnusedSentence(int Start, string Text);

/// <summary>A source read against the record: every word of it accounted for.</summary>
/// <param name="Paragraphs">The stored text; empty where it is not held.</param>
/// <param name="Facts">The records that rest on it, in the order of the text.</param>
/// <param name="Sentences">How many sentences the text has.</param>
/// <param name="Cited">How many of them a fact rests on, in whole or in part.</param>
/// <param name="SetAside">How many of them are set aside.</param>
/// <param name="Unused">Those that yielded nothing.</param>
public sealed record SourceReading(
    IReadOnlyList<TextParagraph> Paragraphs, IReadOnlyList<FactDetails> Facts, int Sentences, int Cited, int SetAside, IReadOnlyList<UnusedSentence> Unused);
