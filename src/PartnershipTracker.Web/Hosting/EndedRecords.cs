namespace PartnershipTracker.Web.Hosting;

/// <summary>Where a record is found that stands for one that readers may still hold the address of: the same for pages and API.</summary>
internal static class EndedRecords
{
    /// <summary>The address of the request with the id of another record in place of its own.</summary>
    public static string AddressOf(HttpRequest request, string id, string other)
    {
        var segments = request.Path.Value!.Split('/').Select(segment => segment == id ? other : segment);
        return request.PathBase + string.Join('/', segments) + request.QueryString;
    }
}
