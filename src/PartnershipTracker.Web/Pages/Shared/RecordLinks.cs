namespace PartnershipTracker.Web.Pages.Shared;

/// <summary>Where each record is read. Records without a page of their own stand on one, under their id.</summary>
public static class RecordLinks
{
    public static string Milestone(string id) => $"/milestones/{id}";

    public static string Partner(string id) => $"/partners/{id}";

    public static string Framework(string id) => $"/frameworks#{id}";

    public static string Agreement(string id) => $"/frameworks#{id}";

    public static string Area(string id) => $"/areas#{id}";

    public static string Summit(string id) => $"/summits/{id}";

    public static string Assessment(string id) => $"/assessments#{id}";

    public static string Disagreement(string id) => $"/disagreements#{id}";

    /// <summary>All names of a scope, in which each stands under its id.</summary>
    public static string Name(string id) => $"/names#{id}";

    public static string Source(string id) => $"/sources/{id}";

    /// <summary>A passage on its source's page.</summary>
    /// <param name="start">Where the passage starts in the stored text, which never changes: the link lasts.</param>
    public static string Passage(string source, int start) => $"/sources/{source}#{PassageAnchor(start)}";

    /// <summary>The id of the place on a source's page at which passages that start there begin.</summary>
    public static string PassageAnchor(int start) => $"at-{start}";

    /// <summary>The form for what is wrong with a record.</summary>
    /// <param name="recordType">The type, by its name in the history.</param>
    public static string Report(string recordType, string id) => $"/report/{recordType}/{id}";

    /// <summary>Where whoever has sent a report about a record learns its number.</summary>
    public static string ReportSent(string recordType, string id, string number) => $"{Report(recordType, id)}/sent/{number}";

    /// <summary>The page of a record whose type is known by its name in the history.</summary>
    public static string Of(string recordType, string id) => recordType switch
    {
        "milestone" => Milestone(id),
        "assessment" => Assessment(id),
        "agreement" => Agreement(id),
        "summit" => Summit(id),
        "framework" => Framework(id),
        "cooperation-area" => Area(id),
        "partner" => Partner(id),
        "source" => Source(id),
        "disagreement" => Disagreement(id),
        "proper-name" => Name(id),
        _ => throw new ArgumentOutOfRangeException(nameof(recordType), recordType, "No page shows records of this type."),
    };
}
