using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Sources;

/// <summary>Whose kind of voice a source is.</summary>
public enum SourceKind
{
    /// <summary>NATO or a government.</summary>
    Official,

    /// <summary>News reporting.</summary>
    Press,

    /// <summary>The analysis of an author at a research institute: an argument, not an official text.</summary>
    ThinkTank,

    /// <summary>A copy of somebody else's text.</summary>
    Repost,
}

/// <summary>An article, official text or press report that facts rest on.</summary>
public sealed class Source : Record
{
    public string Title { get; internal set; } = "";

    public string? Author { get; internal set; }

    public string Publisher { get; internal set; } = "";

    /// <summary>Who published it again, where the address leads there.</summary>
    public string? Republisher { get; internal set; }

    /// <summary>The address, http or https.</summary>
    public string Url { get; internal set; } = "";

    public SourcedDate? Published { get; internal set; }

    public SourceKind Kind { get; internal set; }

    /// <summary>The language of the text (BCP 47).</summary>
    public string Language { get; internal set; } = "en";

    /// <summary>The text itself, where we hold it. Kept in a table of its own: lists do not read it.</summary>
    public StoredText? Text { get; internal set; }
}

/// <summary>The stored text of a source, never altered.</summary>
public sealed class StoredText
{
    public int SourceId { get; private set; }

    /// <summary>The text. Places in it count UTF-16 code units.</summary>
    public string Content { get; internal set; } = "";

    /// <summary>The SHA-256 of the file's bytes (UTF-8), in lower-case hexadecimal.</summary>
    public string Sha256 { get; internal set; } = "";

    /// <summary>The passages that make no claim: title, headings, byline, notices, reply form.</summary>
    public List<SetAside> SetAside { get; internal set; } = [];
}

/// <summary>What a passage that makes no claim is.</summary>
public enum SetAsideRole
{
    Title,
    Heading,
    Byline,
    Notice,
    ReplyForm,
}

/// <summary>A passage of a stored text that makes no claim about the partnerships.</summary>
public sealed class SetAside
{
    public SetAsideRole Role { get; set; }

    /// <summary>Where it starts, in UTF-16 code units.</summary>
    public int Start { get; set; }

    /// <summary>How long it is, in UTF-16 code units.</summary>
    public int Length { get; set; }

    public string? Note { get; set; }
}
