using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Hosting;

namespace PartnershipTracker.Web.Api.Protocol;

/// <summary>One page of a list.</summary>
/// <param name="Items">The records of this page, in the list's one order.</param>
/// <param name="Total">How many records the filters match, over all pages.</param>
/// <param name="Next">The address of the next page, to be used unchanged; null on the last page.</param>
public sealed record RecordList<T>(IReadOnlyList<T> Items, int Total, string? Next);

/// <summary>Makes lists of the API from pages of Core: the cursor becomes an address.</summary>
internal static class RecordList
{
    /// <param name="request">The request that asked for the page: the next one repeats its query with another cursor.</param>
    public static RecordList<T> Of<T>(Page<T> page, HttpRequest request, SiteAddress site) =>
        new(page.Items, page.Total, page.Next is null ? null : site.Of(request, QueryFrom(request, page.Next)));

    private static QueryString QueryFrom(HttpRequest request, string cursor) =>
        QueryString.Create(request.Query.Where(pair => !pair.Key.Equals("cursor", StringComparison.OrdinalIgnoreCase))).Add("cursor", cursor);
}
