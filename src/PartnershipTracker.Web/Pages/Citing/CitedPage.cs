namespace PartnershipTracker.Web.Pages.Citing;

/// <summary>The record that a page shows, if it shows one.</summary>
/// <param name="RecordType">Its type, as the history names it.</param>
/// <param name="Version">The number of its latest revision.</param>
/// <param name="RecordedAt">When that was recorded (UTC).</param>
public sealed record ShownRecord(string RecordType, string Id, int Version, DateTime RecordedAt);

/// <summary>What a reader cites: a record, or a view of the record.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Record">The record that it shows; null for a view of many.</param>
/// <param name="Link">Where it is read: of a record its permanent address, of a view the one at which it shows the same next year.</param>
/// <param name="AsRead">The address at which it shows next year what it shows today.</param>
/// <param name="DatasetVersion">The state of the record that was read.</param>
/// <param name="Recorded">The day on which what was read was recorded: that of the version of a record, or of the last change of a view.</param>
/// <param name="Retrieved">The day on which it was read.</param>
/// <param name="Key">What tells it apart in a list of references, in letters, digits and hyphens.</param>
public sealed record CitedPage(
    string Title, ShownRecord? Record, string Link, string AsRead, long DatasetVersion, DateOnly Recorded, DateOnly Retrieved, string Key)
{
    /// <summary>The name of the site, which stands for its author and its publisher as well.</summary>
    public const string Site = "PartnershipTracker";
}
