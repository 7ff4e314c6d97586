using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Disagreements;
using PartnershipTracker.Core.Evidence;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Disagreements;

/// <summary>A disagreement as the page lays it out.</summary>
/// <param name="Evidence">The citations of both sides.</param>
/// <param name="About">The records that it touches.</param>
public sealed record DisagreementCard(DisagreementDetails Disagreement, IReadOnlyList<EvidenceDetails> Evidence, IReadOnlyList<TitledRecord> About)
{
    /// <summary>Whether one side is a text that we hold, so that its words are known.</summary>
    public bool HasHeldText => Evidence.Any(evidence => evidence.Source.TextLength is not null);

    /// <summary>What stands behind one side. Quoted even where another disagreement quotes it too: marks lead to each by itself.</summary>
    public IReadOnlyList<EvidenceCard> Side(Stance stance) => EvidenceCard.Of([.. Evidence.Where(evidence => evidence.Citation.Stance == stance)]);
}

/// <summary>The disagreements of one severity.</summary>
public sealed record SeverityGroup(Severity Severity, IReadOnlyList<DisagreementCard> Entries)
{
    public string Name => $"{Words.Capital(Severity)} severity";

    /// <summary>What the severity means.</summary>
    public string Meaning => Severity switch
    {
        Severity.High => "The account of the partnership changes with which side is right.",
        Severity.Medium => "Whoever reads one source alone is misled on a detail that matters.",
        Severity.Low => "A slip, a name, or a day.",
        _ => throw new InvalidOperationException($"No page has words for the severity {Severity}."),
    };
}

/// <summary>Where sources disagree, the weightiest first, narrowed by what the address asks.</summary>
public sealed class IndexModel(DisagreementQueries disagreements, EvidenceQueries evidence, TitleQueries titles) : PageModel
{
    private const string Path = "/disagreements";

    [FromQuery(Name = "")]
    public DisagreementFilter Filter { get; set; } = new();

    public IReadOnlyList<SeverityGroup> Groups { get; private set; } = [];

    /// <summary>How many disagreements there are without any filter.</summary>
    public int Recorded { get; private set; }

    public IReadOnlyList<FieldFault> Faults { get; private set; } = [];

    public int Found => Groups.Sum(group => group.Entries.Count);

    /// <summary>How many of those found concern a text that we hold; the others lie between pages of which we hold none.</summary>
    public int WithHeldText => Groups.Sum(group => group.Entries.Count(entry => entry.HasHeldText));

    public ListQuery Query => ListQuery.Empty.And("type", Filter.Type).And("severity", Filter.Severity).And("about", Filter.About)
        .And("type!", Filter.NotType).And("severity!", Filter.NotSeverity).And("about!", Filter.NotAbout);

    public string Json => Query.At("/api/v1/disagreements");

    public Chips Chips => Chips.Of(Query, Path, Text);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Recorded = await disagreements.CountAsync(cancellationToken);
        if (!ModelState.IsValid)
        {
            Faults = FieldFault.Of(ModelState, "type", "severity");
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var found = (await disagreements.ListAsync(Filter with { Limit = PageFilter.MaxLimit, Cursor = null }, cancellationToken)).Items;
        var about = await titles.OfAsync(found.SelectMany(disagreement => disagreement.About), cancellationToken);
        var sourced = await evidence.BehindAsync(found, disagreement => disagreement.Citations, cancellationToken);
        Groups =
        [
            .. from entry in sourced
               orderby entry.Record.Title
               group new DisagreementCard(entry.Record, entry.Evidence, [.. entry.Record.About.Where(about.ContainsKey).Select(subject => about[subject])])
               by entry.Record.Severity into severity
               orderby severity.Key
               select new SeverityGroup(severity.Key, [.. severity]),
        ];
    }

    public IReadOnlyList<string> FaultsOf(string field) => FieldFault.MessagesOf(Faults, field);

    private static string Text(string parameter, string value) => parameter == "about"
        ? $"About {value}"
        : $"{char.ToUpperInvariant(parameter[0])}{parameter[1..]}: {value.ToLowerInvariant()}";
}
