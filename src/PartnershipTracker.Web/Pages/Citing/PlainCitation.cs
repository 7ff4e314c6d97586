using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Citing;

/// <summary>A citation as people write it under a text.</summary>
internal static class PlainCitation
{
    /// <summary>For a footnote.</summary>
    public static string Short(CitedPage page) => $"{CitedPage.Site}, “{page.Title}”, {page.Link}, retrieved {Words.Day(page.Retrieved)}.";

    /// <summary>For a list of references: with the version of what was read, and where that can be read again.</summary>
    public static string Long(CitedPage page) => page.Record is { } record
        ? $"{CitedPage.Site}. “{page.Title}”. {Version(page, record)}. {page.Link}. Retrieved {Words.Day(page.Retrieved)}.{(page.AsRead == page.Link ? "" : $" As it was then: {page.AsRead}")}"
        : $"{CitedPage.Site}. “{page.Title}”. {Version(page)}. {page.Link}. Retrieved {Words.Day(page.Retrieved)}.";

    /// <summary>What was read, to the version: "Milestone, version 2 of 25 November 2026 (dataset version 12)".</summary>
    public static string Version(CitedPage page) => page.Record is { } record ? Version(page, record) : $"Dataset version {page.DatasetVersion} of {Words.Day(page.Recorded)}";

    /// <summary>The same, and where it can be read again as it was.</summary>
    public static string Note(CitedPage page) => Version(page) + (page.AsRead == page.Link ? "" : $". As it was then: {page.AsRead}");

    private static string Version(CitedPage page, ShownRecord record) =>
        $"{Words.RecordType(record.RecordType)}, version {record.Version} of {Words.Day(page.Recorded)} (dataset version {page.DatasetVersion})";
}
