using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Names;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Names;

/// <summary>A thing with its names, and where it leads.</summary>
/// <param name="Milestones">How many milestones a search for its name finds; null where it has a place of its own.</param>
public sealed record NameEntry(NameDetails Name, int? Milestones)
{
    public string Href => Name.Scope switch
    {
        NameScope.Partner => RecordLinks.Partner(Name.Id),
        NameScope.Framework => RecordLinks.Framework(Name.Id),
        NameScope.Area => RecordLinks.Area(Name.Id),
        _ => "/milestones?q=" + Uri.EscapeDataString(Name.Name),
    };

    /// <summary>Whether the name is a record of its own, which stands here only.</summary>
    public bool IsKeptHere => Name.Scope is not (NameScope.Partner or NameScope.Framework or NameScope.Area);

    public string Leads => Name.Scope switch
    {
        NameScope.Partner => "The partner’s page",
        NameScope.Framework => "The framework",
        NameScope.Area => "The area",
        _ => $"{Words.Count(Milestones ?? 0, "milestone")} under any of these names",
    };
}

/// <summary>The names of one scope.</summary>
public sealed record NameGroup(NameScope Scope, IReadOnlyList<NameEntry> Entries)
{
    public string Anchor => $"names-{Scope.Code()}";

    public string Heading => Scope switch
    {
        NameScope.Person => "People",
        NameScope.Body => "Bodies",
        _ => Words.Plural(Scope),
    };
}

/// <summary>Everything that has a name, with all the names under which a search finds it.</summary>
public sealed class IndexModel(NameQueries names, MilestoneQueries milestones) : PageModel
{
    private const string Path = "/names";

    [FromQuery(Name = "")]
    public NameFilter Filter { get; set; } = new();

    public IReadOnlyList<NameGroup> Groups { get; private set; } = [];

    /// <summary>How many things have names without any filter.</summary>
    public int Recorded { get; private set; }

    public IReadOnlyList<FieldFault> Faults { get; private set; } = [];

    public int Found => Groups.Sum(group => group.Entries.Count);

    public int OtherNames => Groups.Sum(group => group.Entries.Sum(entry => entry.Name.Aliases.Count));

    public ListQuery Query => ListQuery.Empty.And("q", Filter.Q).And("scope", Filter.Scope).And("scope!", Filter.NotScope);

    public string Json => Query.At("/api/v1/names");

    public Chips Chips => Chips.Of(Query, Path, Text);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Recorded = (await names.AllAsync(cancellationToken)).Count;
        if (!ModelState.IsValid)
        {
            Faults = FieldFault.Of(ModelState, "q", "scope");
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var entries = new List<NameEntry>();
        foreach (var name in await names.ListAsync(Filter, cancellationToken))
            entries.Add(new NameEntry(name, await CountAsync(name, cancellationToken)));
        Groups = [.. from entry in entries group entry by entry.Name.Scope into scope orderby scope.Key select new NameGroup(scope.Key, [.. scope])];
    }

    public IReadOnlyList<string> FaultsOf(string field) => FieldFault.MessagesOf(Faults, field);

    private async Task<int?> CountAsync(NameDetails name, CancellationToken cancellationToken) =>
        name.Scope is NameScope.Partner or NameScope.Framework or NameScope.Area
            ? null
            : await milestones.CountAsync(new MilestoneFilter { Q = name.Name }, cancellationToken);

    private static string Text(string parameter, string value) => parameter == "q" ? $"Name: {value}" : $"Scope: {value.ToLowerInvariant()}";
}
