using PartnershipTracker.Core.Changes;

namespace PartnershipTracker.Web.Hosting;

/// <summary>What became of records that readers may still hold the address of: the same for pages and API.</summary>
public sealed class EndedRecords(RevisionQueries revisions)
{
    /// <summary>The end of the record of that type and id; null when it never was, or stands.</summary>
    public Task<RevisionRow?> FindAsync(string type, string id, CancellationToken cancellationToken) => revisions.EndAsync(type, id, cancellationToken);

    /// <summary>The address of the request with the id of another record in place of its own.</summary>
    public static string AddressOf(HttpRequest request, string id, string other)
    {
        var segments = request.Path.Value!.Split('/').Select(segment => segment == id ? other : segment);
        return request.PathBase + string.Join('/', segments) + request.QueryString;
    }
}
