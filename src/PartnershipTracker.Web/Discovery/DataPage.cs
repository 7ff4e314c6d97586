using PartnershipTracker.Core.Assessments;
using PartnershipTracker.Core.Disagreements;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Names;
using PartnershipTracker.Core.Reports;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Web.Hosting;

namespace PartnershipTracker.Web.Discovery;

/// <summary>A page that shows what an address of the API answers.</summary>
/// <param name="Page">The path of the page.</param>
/// <param name="Data">The path under <see cref="Api"/>.</param>
/// <param name="Asked">The parameters that both take, and understand alike.</param>
/// <param name="Fixed">What the page asks without saying so, by the name that the API has for it; null: nothing.</param>
public sealed record DataPage(string Page, string Data, IReadOnlyCollection<string> Asked, (string Name, string Value)? Fixed = null)
{
    public const string Api = "/api/v1/";

    // Of a list, each place in it is another for pages and API: they show more and fewer at once.
    private static readonly string[] Places = ["limit", "cursor"];

    /// <summary>All that show a list, or what is computed of the whole record. Those that lay out several lists name the ones that they show whole.</summary>
    public static readonly IReadOnlyList<DataPage> All =
    [
        new("/milestones", "milestones", Of<MilestoneFilter>()),
        new("/partners", "partners", []),
        new("/frameworks", "agreements", ["on"]),
        new("/frameworks", "frameworks", []),
        new("/areas", "areas", []),
        new("/areas/matrix", "areas/matrix", ["on"]),
        new("/summits", "summits", []),
        new("/assessments", "assessments", Of<AssessmentFilter>()),
        new("/disagreements", "disagreements", Of<DisagreementFilter>()),
        new("/sources", "sources", Of<SourceFilter>()),
        new("/names", "names", Of<NameFilter>()),
        new("/corrections", "corrections", Of<CorrectionFilter>()),
        new("/changes", "changes", ["type", "partner"]),
        new("/releases", "releases", []),
        new("/about", "coverage", []),
        new("/statements", "milestones", ["partner", "year"], ("kind", "statement")),
    ];

    /// <summary>The lists of the API whose records can be asked for one by one, with the type of each as the history names it.</summary>
    public static readonly IReadOnlyDictionary<string, string> Records = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["milestones"] = "milestone",
        ["partners"] = "partner",
        ["frameworks"] = "framework",
        ["areas"] = "cooperation-area",
        ["agreements"] = "agreement",
        ["summits"] = "summit",
        ["assessments"] = "assessment",
        ["disagreements"] = "disagreement",
        ["sources"] = "source",
    };

    /// <summary>The list of the API that holds the records of a type; null where none does.</summary>
    /// <param name="recordType">The type, as the history names it.</param>
    public static string? ListOf(string recordType) => Records.FirstOrDefault(list => list.Value == recordType).Key;

    private static IReadOnlyCollection<string> Of<TFilter>() =>
    [
        .. typeof(TFilter).GetProperties().Where(property => property.SetMethod is { IsPublic: true }).Select(property => QueryNames.Of(typeof(TFilter), property.Name)).Except(Places, StringComparer.Ordinal),
    ];
}
