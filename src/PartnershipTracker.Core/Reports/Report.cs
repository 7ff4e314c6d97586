namespace PartnershipTracker.Core.Reports;

/// <summary>What has become of a reader's report.</summary>
public enum ReportState
{
    /// <summary>Nobody has answered it yet.</summary>
    Open,

    /// <summary>It is answered, and the record stays as it is for another reason than that it was right.</summary>
    Answered,

    /// <summary>The record was found to be right.</summary>
    Declined,

    /// <summary>The record was wrong, and a revision of it says so.</summary>
    Corrected,
}

/// <summary>
/// What a reader found wrong with one record. It is no record itself: it has no history, and readers are shown of it what an editor
/// publishes as a correction.
/// </summary>
public sealed class Report
{
    public const int MaxNumberLength = 20;

    public const int MaxTypeLength = 40;

    public const int MaxTitleLength = 400;

    public int Id { get; private set; }

    /// <summary>The public id: the year in which it came and its place among those of the year ("2026-17").</summary>
    public required string Number { get; init; }

    /// <summary>The record's type, as the history names it ("milestone").</summary>
    public required string RecordType { get; init; }

    /// <summary>The record's public id.</summary>
    public required string RecordSlug { get; init; }

    /// <summary>The record's latest revision when the report came.</summary>
    public required int RecordVersion { get; init; }

    /// <summary>What the record was called when the report came, or when it was published: kept for when the record itself is withdrawn.</summary>
    public required string RecordTitle { get; set; }

    /// <summary>What is wrong, in the reader's words.</summary>
    public required string Text { get; init; }

    /// <summary>Where the reader says that it can be seen: an http or https address.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>An e-mail address that the reader left. For editors only, and for a while only: see <see cref="ReportContacts"/>.</summary>
    public string? Contact { get; init; }

    /// <summary>When it came (UTC).</summary>
    public required DateTime ReceivedAt { get; init; }

    /// <summary>The SHA-256 of the form and all that was typed into it: the same form sent twice is one report.</summary>
    public required byte[] Digest { get; init; }

    public ReportState State { get; set; }

    /// <summary>What the editors say to it; null while it is open.</summary>
    public string? Answer { get; set; }

    /// <summary>The name of the account that answered last.</summary>
    public string? AnsweredBy { get; set; }

    /// <summary>When it was answered last (UTC).</summary>
    public DateTime? AnsweredAt { get; set; }

    /// <summary>The number of the record's revision that settled it; always there where it is corrected.</summary>
    public int? SettledBy { get; set; }

    /// <summary>What was wrong, in the editors' words for the public; null unless it is published as a correction.</summary>
    public string? Wrong { get; set; }

    /// <summary>When it was published as a correction (UTC); null where it is not.</summary>
    public DateTime? PublishedAt { get; set; }

    /// <summary>Raised with every answer and publication: an editor who saw an older one is told.</summary>
    public int Version { get; set; }
}
