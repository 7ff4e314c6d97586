using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Changes;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Changes;

/// <summary>Everything that was ever changed, the latest first.</summary>
public sealed class IndexModel(SaveQueries saves, PartnerQueries partners, RecordKinds kinds) : PageModel
{
    private const string Path = HistoryLinks.Changes;

    /// <summary>Saves on a page, unless the address asks for another number.</summary>
    private const int PageSize = 30;

    [FromQuery(Name = "")]
    public RevisionFilter Filter { get; set; } = new();

    /// <summary>What the filter found; null where it could not be understood.</summary>
    public Page<RecordedSave>? Found { get; private set; }

    public IReadOnlyList<string> Authors { get; private set; } = [];

    public IReadOnlyList<FieldFault> Faults { get; private set; } = [];

    public TermList Partners => partners.Terms;

    public IReadOnlyList<Choice> Types
    {
        get
        {
            var asked = TermList.Split(Filter.Type);
            return [.. kinds.All.Select(kind => new Choice(kind.Type, Words.RecordType(kind.Type), asked.Contains(kind.Type, StringComparer.OrdinalIgnoreCase)))];
        }
    }

    public IReadOnlyList<Choice> Kinds => Choice.Of<RevisionKind>(Filter.Kind);

    public ListQuery Query => ListQuery.Empty
        .And("type", Filter.Type).And("partner", Filter.Partner).And("kind", Filter.Kind).And("by", Filter.By)
        .And("from", Filter.From).And("to", Filter.To).And("q", Filter.Q).And("save", Filter.Save?.ToString(CultureInfo.InvariantCulture));

    public Chips Chips => Chips.Of(Query, Path, Text);

    public Pager Pager
    {
        get
        {
            var pages = Query.And("limit", Request.Query["limit"].ToString());
            return new(Filter.Cursor is null ? null : pages.At(Path), Found?.Next is { } next ? pages.And("cursor", next).At(Path) : null);
        }
    }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Authors = await saves.AuthorsAsync(cancellationToken);
        if (!ModelState.IsValid)
        {
            Faults = FieldFault.Of(ModelState, "q", "by", "from", "to", "partner", "type", "kind");
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        Found = await saves.ListAsync(Request.Query.ContainsKey("limit") ? Filter : Filter with { Limit = PageSize }, cancellationToken);
    }

    public IReadOnlyList<string> FaultsOf(string field) => FieldFault.MessagesOf(Faults, field);

    private string Text(string parameter, string value) => parameter switch
    {
        "type" => $"Type: {value.Replace('-', ' ')}",
        "partner" => $"Partner: {Partners.NameOf(value)}",
        "kind" => $"Kind: {value.ToLowerInvariant()}",
        "by" => $"By {HistoryWords.By(value)}",
        "from" => $"From {value}",
        "to" => $"To {value}",
        "save" => $"One save: {value}",
        _ => $"Reason: {value}",
    };
}
