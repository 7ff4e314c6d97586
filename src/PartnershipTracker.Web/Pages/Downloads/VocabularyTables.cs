using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Summits;

namespace PartnershipTracker.Web.Pages.Downloads;

/// <summary>The tables of a package that explain the codes of its milestones: all partners, frameworks, areas, agreements and summits.</summary>
public sealed class VocabularyTables(PartnerQueries partners, FrameworkQueries frameworks, AreaQueries areas, AgreementQueries agreements, SummitQueries summits)
{
    private static readonly IReadOnlyList<Column<PartnerDetails>> PartnerColumns =
    [
        new("code", "string", "The code (ISO 3166-1 alpha-2).", row => row.Code) { IsRequired = true },
        new("id", "string", "The permanent id.", row => row.Id) { IsRequired = true },
        new("name", "string", "The usual English name.", row => row.Name) { IsRequired = true },
        new("summary", "string", "Who the partner is in the sources, in the words of the tracker.", row => row.Summary) { IsRequired = true },
    ];

    private static readonly IReadOnlyList<Column<FrameworkDetails>> FrameworkColumns =
    [
        new("id", "string", "The permanent id.", row => row.Id) { IsRequired = true },
        new("acronym", "string", "The usual short name.", row => row.Acronym) { IsRequired = true },
        new("name", "string", "The name in full.", row => row.Name) { IsRequired = true },
        new("character", "string", "What kind of agreement it is, in the words of the tracker.", row => row.Character) { IsRequired = true },
        new("termYears", "integer", "Its usual term in years. Empty: none recorded.", row => Column.Number(row.TermYears)),
        new("successor", "string", "The framework that took its place. Empty: none has.", row => row.Successor) { Refers = ("frameworks", "id") },
    ];

    private static readonly IReadOnlyList<Column<AreaDetails>> AreaColumns =
    [
        new("id", "string", "The permanent id.", row => row.Id) { IsRequired = true },
        new("name", "string", "The name.", row => row.Name) { IsRequired = true },
        new("group", "string", "The heading under which it is listed.", row => row.Group) { IsRequired = true },
        new("kind", "string", "Whether it is a field of cooperation or only a topic of talks.", row => row.Kind.Code()) { IsRequired = true },
    ];

    private static readonly IReadOnlyList<Column<AgreementDetails>> AgreementColumns =
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

    private static readonly IReadOnlyList<Column<SummitDetails>> SummitColumns =
    [
        new("id", "string", "The permanent id.", row => row.Id) { IsRequired = true },
        new("name", "string", "The usual name.", row => row.Name) { IsRequired = true },
        new("series", "string", "Whose summit it is.", row => row.Series.Code()) { IsRequired = true },
        new("city", "string", "Where it is held.", row => row.City) { IsRequired = true },
        new("country", "string", "The host country (ISO 3166-1 alpha-2).", row => row.Country) { IsRequired = true },
        new("date", "string", "Its days (EDTF).", row => row.Date.Edtf) { IsRequired = true },
        new("standing", "string", "Whether it took place (held) or lay ahead when it was recorded (scheduled, expected).", row => row.Standing.Code()) { IsRequired = true },
    ];

    public IReadOnlyList<PackageTable> All() =>
    [
        new PackageTable<PartnerDetails>("partners", "Partners", PartnerColumns, ["code"], token => Each(partners.AllAsync(token))),
        new PackageTable<FrameworkDetails>("frameworks", "Frameworks", FrameworkColumns, ["id"], token => Paged(cursor => frameworks.ListAsync(new FrameworkFilter { Cursor = cursor }, token))),
        new PackageTable<AreaDetails>("areas", "Areas", AreaColumns, ["id"], token => Each(areas.AllAsync(token))),
        new PackageTable<AgreementDetails>("agreements", "Agreements", AgreementColumns, ["id"], token => Each(agreements.AllAsync(on: null, token))),
        new PackageTable<SummitDetails>("summits", "Summits", SummitColumns, ["id"], token => Paged(cursor => summits.ListAsync(new SummitFilter { Cursor = cursor }, token))),
    ];

    private static async IAsyncEnumerable<TRow> Each<TRow>(Task<IReadOnlyList<TRow>> rows)
    {
        foreach (var row in await rows)
            yield return row;
    }

    private static async IAsyncEnumerable<TRow> Paged<TRow>(Func<string?, Task<Page<TRow>>> pageAfter)
    {
        string? cursor = null;
        do
        {
            var page = await pageAfter(cursor);
            foreach (var row in page.Items)
                yield return row;
            cursor = page.Next;
        }
        while (cursor is not null);
    }
}
