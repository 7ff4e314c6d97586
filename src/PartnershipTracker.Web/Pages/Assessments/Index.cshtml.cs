using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Assessments;
using PartnershipTracker.Core.Evidence;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Assessments;

/// <summary>The arguments of one kind.</summary>
public sealed record AssessmentGroup(AssessmentKind Kind, IReadOnlyList<Sourced<AssessmentDetails>> Entries)
{
    public string Name => Said.Name;

    /// <summary>What the kind means.</summary>
    public string Meaning => Said.Meaning;

    private (string Name, string Meaning) Said => Kind switch
    {
        AssessmentKind.Driver => ("Drivers", "What is said to push the partnerships on."),
        AssessmentKind.Interest => ("Interests", "What each side is said to want from them."),
        AssessmentKind.Constraint => ("Constraints", "What is said to hold them back."),
        AssessmentKind.Outlook => ("Outlooks", "How each side is said to see the world, and what is expected."),
        _ => throw new InvalidOperationException($"No page has words for assessments of the kind {Kind}."),
    };
}

/// <summary>The arguments that sources make, by kind, narrowed by what the address asks.</summary>
public sealed class IndexModel(AssessmentQueries assessments, PartnerQueries partners, AreaQueries areas, EvidenceQueries evidence) : PageModel
{
    private const string Path = "/assessments";

    [FromQuery(Name = "")]
    public AssessmentFilter Filter { get; set; } = new();

    public IReadOnlyList<AssessmentGroup> Groups { get; private set; } = [];

    /// <summary>How many assessments there are without any filter.</summary>
    public int Recorded { get; private set; }

    public IReadOnlyList<FieldFault> Faults { get; private set; } = [];

    public int Found => Groups.Sum(group => group.Entries.Count);

    public TermList Partners => partners.Terms;

    public TermList Areas => areas.Terms;

    public ListQuery Query => ListQuery.Empty.And("partner", Filter.Partner).And("kind", Filter.Kind).And("area", Filter.Area)
        .And("partner!", Filter.NotPartner).And("kind!", Filter.NotKind).And("area!", Filter.NotArea);

    public string Heading => Faults.Count > 0 || Query.Pairs.Count == 0 ? "Assessments" : "Assessments: " + string.Join(", ", Query.InWords(Name));

    public string Json => Query.At("/api/v1/assessments");

    public Chips Chips => Chips.Of(Query, Path, Text);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Recorded = await assessments.CountAsync(new AssessmentFilter(), cancellationToken);
        if (!ModelState.IsValid)
        {
            Faults = FieldFault.Of(ModelState, "partner", "kind", "area");
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var arguments = await assessments.AllAsync(Filter, cancellationToken);
        var entries = await evidence.BehindAsync(arguments, assessment => assessment.Citations, cancellationToken);
        Groups =
        [
            .. from entry in entries
               group entry by entry.Record.Kind into kind
               orderby kind.Key
               select new AssessmentGroup(kind.Key, [.. kind]),
        ];
    }

    public IReadOnlyList<string> FaultsOf(string field) => FieldFault.MessagesOf(Faults, field);

    private string Text(string parameter, string value) => $"{char.ToUpperInvariant(parameter[0])}{parameter[1..]}: {Name(parameter, value)}";

    private string Name(string parameter, string value) => parameter switch
    {
        "partner" => Partners.NameOf(value),
        "area" => Areas.NameOf(value),
        _ => value.ToLowerInvariant(),
    };
}
