using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Evidence;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Statements;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Statements;

/// <summary>What was said, by whom, where and when, and what followed; narrowed by what the address asks.</summary>
public sealed class IndexModel(StatementQueries statements, PartnerQueries partners, EvidenceQueries evidence) : PageModel
{
    public const string Path = "/statements";

    /// <summary>Statements on a page, unless the address asks for another number.</summary>
    public const int PageSize = 20;

    [FromQuery(Name = "")]
    public StatementFilter Filter { get; set; } = new();

    /// <summary>What the filter found on this page, each with its sources; empty where it could not be understood.</summary>
    public IReadOnlyList<Sourced<StatementDetails>> Entries { get; private set; } = [];

    /// <summary>How many statements the filter found; null where it could not be understood.</summary>
    public int? Found { get; private set; }

    /// <summary>How many statements there are without any filter.</summary>
    public int Recorded { get; private set; }

    public IReadOnlyList<FieldFault> Faults { get; private set; } = [];

    public TermList Partners => partners.Terms;

    public TermList Speakers => statements.Speakers;

    /// <summary>The years to choose from: those of the record, and any other that is asked for.</summary>
    public IReadOnlyList<Choice> Years { get; private set; } = [];

    /// <summary>Whether words are as spoken or translated, to choose from: empty where that is recorded of no statement, and not asked.</summary>
    public IReadOnlyList<Choice> Wordings { get; private set; } = [];

    /// <summary>The statements of the page by the year of their first day, in the one order; null: no first day is known.</summary>
    public IEnumerable<IGrouping<int?, Sourced<StatementDetails>>> ByYear => Entries.GroupBy(entry => entry.Record.Milestone.Date.Earliest?.Year);

    public ListQuery Query => ListQuery.Empty.And("partner", Filter.Partner).And("speaker", Filter.Speaker).And("year", Filter.Year).And("wording", Filter.Wording)
        .And("partner!", Filter.NotPartner).And("speaker!", Filter.NotSpeaker).And("year!", Filter.NotYear).And("wording!", Filter.NotWording);

    public string Heading => Faults.Count > 0 || Query.Pairs.Count == 0 ? "Statements" : "Statements: " + string.Join(", ", Query.InWords(Name));

    public Chips Chips => Chips.Of(Query, Path, Text);

    public Pager Pager { get; private set; } = new(null, null);

    /// <summary>Whether the address names a place in a list that is not this one.</summary>
    public bool IsLost => ModelState["cursor"] is { Errors.Count: > 0 };

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Recorded = await statements.CountAsync(cancellationToken);
        var asked = TermList.Split(Filter.Year);
        var recorded = (await statements.YearsAsync(cancellationToken)).Select(year => year.ToString("D4", CultureInfo.InvariantCulture));
        Years = [.. recorded.Union(asked, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(year => new Choice(year, year, asked.Contains(year, StringComparer.Ordinal)))];
        var wordings = await statements.WordingsAsync(cancellationToken);
        Wordings = [.. Choice.Of<Wording>(Filter.Wording).Where(choice => choice.Chosen || wordings.Any(wording => wording.Code() == choice.Value))];
        if (!ModelState.IsValid)
        {
            Faults = FieldFault.Of(ModelState, "partner", "speaker", "year", "wording");
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var page = await statements.ListAsync(Request.Query.ContainsKey("limit") ? Filter : Filter with { Limit = PageSize }, cancellationToken);
        Found = page.Total;
        Entries = await evidence.BehindAsync(page.Items, statement => statement.Milestone.Citations, cancellationToken);
        Pager = new(Filter.Cursor is null ? null : OnPage(null), page.Next is { } next ? OnPage(next) : null);
    }

    public IReadOnlyList<string> FaultsOf(string field) => FieldFault.MessagesOf(Faults, field);

    private string OnPage(string? cursor) => Query.And("updatedSince", Filter.UpdatedSince).And("sort", Filter.Sort).And("limit", Request.Query.ContainsKey("limit") ? $"{Filter.Limit}" : null).And("cursor", cursor).At(Path);

    private string Text(string parameter, string value) => $"{Words.Capital(parameter)}: {Name(parameter, value)}";

    private string Name(string parameter, string value) => parameter switch
    {
        "partner" => Partners.NameOf(value),
        "speaker" => Speakers.NameOf(value),
        _ => value,
    };
}
