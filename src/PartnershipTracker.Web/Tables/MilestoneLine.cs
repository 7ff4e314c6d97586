using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Web.Tables;

/// <summary>A milestone as one row of a table: what <see cref="Columns"/> names, in CSV and JSON alike.</summary>
public sealed record MilestoneLine(
    string Id, string Title, string Summary, string Date, string DateInWords, DateOnly? FirstDay, DateOnly? LastDay, Basis Basis, Standing Standing,
    MilestoneKind Kind, IReadOnlyList<string> Partners, IReadOnlyList<string> Areas, string? Framework, string? Agreement, string? Summit,
    string? Speaker, string? Office, string? Forum, string? Words, Wording? Wording, Significance Significance, Confidence Confidence, IReadOnlyList<string> Sources, string Address, int Version)
{
    /// <summary>Its columns, in their order.</summary>
    public static readonly IReadOnlyList<Column<MilestoneLine>> Columns =
    [
        new("id", "string", "The permanent id.", row => row.Id) { IsRequired = true },
        new("title", "string", "What happened, in a few words.", row => row.Title) { IsRequired = true },
        new("summary", "string", "What happened, in the words of the tracker.", row => row.Summary) { IsRequired = true },
        new("date", "string", "When, at the precision known: EDTF (ISO 8601-2).", row => row.Date) { IsRequired = true },
        new("dateInWords", "string", "The same date in English.", row => row.DateInWords) { IsRequired = true, Field = "date" },
        new("firstDay", "date", "The first day that the date may mean. Empty: its start is open or not known.", row => Column.Day(row.FirstDay)) { Field = "date" },
        new("lastDay", "date", "The last day that the date may mean. Empty: its end is open or not known.", row => Column.Day(row.LastDay)) { Field = "date" },
        new("basis", "string", "Whether a source states the date (stated) or an editor concludes it (inferred).", row => row.Basis.Code()) { IsRequired = true, Field = "date" },
        new("standing", "string", "Whether it took place (held) or lay ahead when it was recorded (scheduled, expected).", row => row.Standing.Code()) { IsRequired = true },
        new("kind", "string", "What kind of event it is.", row => row.Kind.Code()) { IsRequired = true },
        new("partners", "string", $"The codes of its partners, with “{Column.Separator.Trim()}” between them.", row => Column.Joined(row.Partners)) { IsRequired = true },
        new("areas", "string", $"The ids of its areas, with “{Column.Separator.Trim()}” between them. Empty: no claim recorded.", row => Column.Joined(row.Areas)),
        new("framework", "string", "The id of its framework. Empty: no claim recorded.", row => row.Framework) { Refers = ("frameworks", "id") },
        new("agreement", "string", "The id of the agreement that it concerns. Empty: no claim recorded.", row => row.Agreement) { Refers = ("agreements", "id") },
        new("summit", "string", "The id of the summit that it belongs to. Empty: no claim recorded.", row => row.Summit) { Refers = ("summits", "id") },
        new("speaker", "string", "Who said it, of a statement. Empty: nobody is named.", row => row.Speaker) { Field = "statement" },
        new("office", "string", "The office that the speaker held then. Empty: not recorded.", row => row.Office) { Field = "statement" },
        new("forum", "string", "Where it was said. Empty: not recorded.", row => row.Forum) { Field = "statement" },
        new("words", "string", "What was said, verbatim as the source has it. Empty: reported without the words.", row => row.Words) { Field = "statement" },
        new("wording", "string", "Whether the words are as spoken (original) or a translation (translated). Empty: not recorded.", row => row.Wording?.Code()) { Field = "statement" },
        new("significance", "string", "Whether it is a step of the partnership (core) or what the steps are understood by (context).", row => row.Significance.Code()) { IsRequired = true },
        new("confidence", "string", "How well the sources carry it: high, medium.", row => row.Confidence.Code()) { IsRequired = true },
        new("sources", "string", $"The ids of the sources that it rests on or that dispute it, with “{Column.Separator.Trim()}” between them. Empty: unsourced.", row => Column.Joined(row.Sources)) { Field = "citations" },
        new("address", "string", "Its permanent address.", row => row.Address) { IsRequired = true, Field = "id" },
        new("version", "integer", "The number of its latest revision, from 1.", row => Column.Number(row.Version)) { IsRequired = true },
    ];

    /// <param name="address">Its permanent address.</param>
    public static MilestoneLine Of(MilestoneDetails milestone, string address) => new(
        milestone.Id, milestone.Title, milestone.Summary, milestone.Date.Edtf, milestone.Date.Reading, milestone.Date.Earliest, milestone.Date.Latest, milestone.Date.Basis,
        milestone.Standing, milestone.Kind, milestone.Partners, milestone.Areas, milestone.Framework, milestone.Agreement, milestone.Summit,
        milestone.Statement?.Speaker, milestone.Statement?.Office, milestone.Statement?.Forum, milestone.Statement?.Words, milestone.Statement?.Wording, milestone.Significance,
        milestone.Confidence, [.. milestone.Citations.Select(citation => citation.Source).Distinct(StringComparer.Ordinal)], address, milestone.Version);
}
