using System.Globalization;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Releases;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Web.Tables;

/// <summary>The columns of what is told of the record's own history: releases, and differences between two states.</summary>
internal static class HistoryColumns
{
    public static readonly IReadOnlyList<Column<ReleaseDetails>> Releases =
    [
        new("id", "string", "Its number: the first is 1.", row => row.Id) { IsRequired = true },
        new("name", "string", "Why it was made, in a few words.", row => row.Name) { IsRequired = true },
        new("notes", "string", "What a user should know of it.", row => row.Notes),
        new("at", "datetime", "When the last change that it holds was recorded (UTC).", row => row.At.Asked()) { IsRequired = true },
        new("datasetVersion", "integer", "The dataset version that it shows.", row => row.DatasetVersion.ToString(CultureInfo.InvariantCulture)) { IsRequired = true },
        new("madeAt", "datetime", "When it was made (UTC).", row => row.MadeAt.Asked()) { IsRequired = true },
        new("by", "string", "Who made it.", row => row.By) { IsRequired = true },
        new("records", "integer", "How many records it holds.", row => Column.Number(row.Records)) { IsRequired = true },
        new("sha256", "string", "The SHA-256 of its records.ndjson.", row => row.Sha256) { IsRequired = true },
    ];

    public static readonly IReadOnlyList<Column<DiffItem>> Differences =
    [
        new("id", "string", "The record's permanent id, unique within its type.", row => row.Id) { IsRequired = true },
        new("type", "string", "Its type.", row => row.Type) { IsRequired = true },
        new("title", "string", "What it is called.", row => row.Title) { IsRequired = true },
        new("kind", "string", "What became of it: added, changed, withdrawn, merged.", row => row.Kind.Code()) { IsRequired = true },
        new("from", "integer", "The number of its revision in the earlier state. Empty: it was not there.", row => row.From is { } from ? Column.Number(from) : null),
        new("to", "integer", "The number of its revision in the later state, or of the one with which it ended.", row => Column.Number(row.To)) { IsRequired = true },
        new("mergedInto", "string", "The id of the record that stands for it now.", row => row.MergedInto),
        new("changes", "string", $"In what it differs, in words, with “{Column.Separator.Trim()}” between.", row => Column.Joined(row.Changes.Select(change => change.Sentence))),
    ];
}
