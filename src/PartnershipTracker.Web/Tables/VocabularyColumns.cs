using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Core.Summits;

namespace PartnershipTracker.Web.Tables;

/// <summary>The columns of the records that milestones name: partners, frameworks, areas, agreements, summits and sources.</summary>
internal static class VocabularyColumns
{
    public static readonly IReadOnlyList<Column<PartnerDetails>> Partners =
    [
        new("code", "string", "The code (ISO 3166-1 alpha-2).", row => row.Code) { IsRequired = true },
        new("id", "string", "The permanent id.", row => row.Id) { IsRequired = true },
        new("name", "string", "The usual English name.", row => row.Name) { IsRequired = true },
        new("summary", "string", "Who the partner is in the sources, in the words of the tracker.", row => row.Summary) { IsRequired = true },
    ];

    public static readonly IReadOnlyList<Column<FrameworkDetails>> Frameworks =
    [
        new("id", "string", "The permanent id.", row => row.Id) { IsRequired = true },
        new("acronym", "string", "The usual short name.", row => row.Acronym) { IsRequired = true },
        new("name", "string", "The name in full.", row => row.Name) { IsRequired = true },
        new("character", "string", "What kind of agreement it is, in the words of the tracker.", row => row.Character) { IsRequired = true },
        new("termYears", "integer", "Its usual term in years. Empty: none recorded.", row => Column.Number(row.TermYears)),
        new("successor", "string", "The framework that took its place. Empty: none has.", row => row.Successor) { Refers = ("frameworks", "id") },
    ];

    public static readonly IReadOnlyList<Column<AreaDetails>> Areas =
    [
        new("id", "string", "The permanent id.", row => row.Id) { IsRequired = true },
        new("name", "string", "The name.", row => row.Name) { IsRequired = true },
        new("group", "string", "The heading under which it is listed.", row => row.Group) { IsRequired = true },
        new("kind", "string", "Whether it is a field of cooperation or only a topic of talks.", row => row.Kind.Code()) { IsRequired = true },
    ];

    public static readonly IReadOnlyList<Column<AgreementDetails>> Agreements =
    [
        new("id", "string", "The permanent id.", row => row.Id) { IsRequired = true },
        new("partner", "string", "The code of its partner.", row => row.Partner) { IsRequired = true, Refers = ("partners", "code") },
        new("framework", "string", "The id of its framework.", row => row.Framework) { IsRequired = true, Refers = ("frameworks", "id") },
        new("adopted", "string", "When it was adopted (EDTF). Empty: not recorded.", row => row.Adopted?.Edtf),
        new("periodStart", "string", "When its period begins (EDTF). Empty: not recorded.", row => row.PeriodStart?.Edtf),
        new("periodEnd", "string", "When its period ends (EDTF). Empty: not recorded.", row => row.PeriodEnd?.Edtf),
        new("predecessor", "string", "The partner's agreement before it. Empty: none recorded.", row => row.Predecessor) { Refers = ("agreements", "id") },
        new("summit", "string", "The summit at which it was adopted. Empty: none recorded.", row => row.Summit) { Refers = ("summits", "id") },
        new("confidence", "string", "How well the sources carry it: high, medium.", row => row.Confidence.Code()) { IsRequired = true },
    ];

    public static readonly IReadOnlyList<Column<SummitDetails>> Summits =
    [
        new("id", "string", "The permanent id.", row => row.Id) { IsRequired = true },
        new("name", "string", "The usual name.", row => row.Name) { IsRequired = true },
        new("series", "string", "Whose summit it is.", row => row.Series.Code()) { IsRequired = true },
        new("city", "string", "Where it is held.", row => row.City) { IsRequired = true },
        new("country", "string", "The host country (ISO 3166-1 alpha-2).", row => row.Country) { IsRequired = true },
        new("date", "string", "Its days (EDTF).", row => row.Date.Edtf) { IsRequired = true },
        new("standing", "string", "Whether it took place (held) or lay ahead when it was recorded (scheduled, expected).", row => row.Standing.Code()) { IsRequired = true },
    ];

    public static readonly IReadOnlyList<Column<SourceDetails>> Sources =
    [
        new("id", "string", "The permanent id.", row => row.Id) { IsRequired = true },
        new("title", "string", "The title, in the source's own spelling.", row => row.Title) { IsRequired = true },
        new("author", "string", "Who wrote it. Empty: it names nobody.", row => row.Author),
        new("publisher", "string", "Who published it first.", row => row.Publisher) { IsRequired = true },
        new("republisher", "string", "Who published it again, where the address leads there.", row => row.Republisher),
        new("url", "string", "Its address.", row => row.Url) { IsRequired = true },
        new("published", "string", "When it was published (EDTF). Empty: not recorded.", row => row.Published?.Edtf),
        new("kind", "string", "Whose kind of voice it is: official, press, think-tank, repost.", row => row.Kind.Code()) { IsRequired = true },
        new("language", "string", "The language of its text (BCP 47).", row => row.Language) { IsRequired = true },
        new("sha256", "string", "The SHA-256 of the text that the tracker holds. Empty: it holds none.", row => row.Sha256),
        new("version", "integer", "The number of its latest revision, from 1.", row => Column.Number(row.Version)) { IsRequired = true },
    ];
}
