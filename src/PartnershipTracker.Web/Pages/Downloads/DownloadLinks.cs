using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Downloads;

/// <summary>Where what a list of milestones shows is taken away.</summary>
public static class DownloadLinks
{
    /// <summary>The formats, as addresses end, and what they are called.</summary>
    public static readonly IReadOnlyList<(string Format, string Name)> Formats = [("csv", "CSV"), ("json", "JSON"), ("zip", "ZIP with dictionary and sources")];

    /// <param name="query">The filters in use.</param>
    public static string Milestones(ListQuery query, string format) => query.At($"/milestones.{format}");
}
