using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Web.Pages.Briefs;

/// <summary>What a reader takes into a meeting: one page of claims, each with a number that leads to its source.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Lede">What it covers, and from which day it looks.</param>
/// <param name="Path">Where it is read.</param>
/// <param name="About">The page of what it is about.</param>
public sealed record Brief(string Title, string Lede, string Path, string About, IReadOnlyList<BriefSection> Sections, IReadOnlyList<Endnote> Endnotes);

/// <summary>A part of a brief.</summary>
/// <param name="None">What stands there where it has no lines.</param>
/// <param name="More">What was left out, and where it is read; null where nothing was.</param>
public sealed record BriefSection(string Heading, IReadOnlyList<BriefLine> Lines, string None, (string Text, string Href)? More = null);

/// <summary>One claim.</summary>
/// <param name="When">When it was or will be, in words; null where that says nothing.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Href">The page of its record.</param>
/// <param name="Sentences">What is said of it.</param>
/// <param name="Quote">Words that were said, verbatim; null where none are.</param>
/// <param name="Notes">The endnotes; empty: unsourced.</param>
public sealed record BriefLine(string? When, string Title, string Href, IReadOnlyList<string> Sentences, string? Quote, IReadOnlyList<NoteMark> Notes);

/// <summary>The number of an endnote where a claim rests on it.</summary>
/// <param name="IsFirst">Whether the note is named here for the first time: the note leads back here.</param>
public sealed record NoteMark(int Number, bool IsFirst);

/// <summary>A source with the passage that a claim rests on.</summary>
public sealed record Endnote(int Number, CitationDetails Citation, SourceDetails Source);
