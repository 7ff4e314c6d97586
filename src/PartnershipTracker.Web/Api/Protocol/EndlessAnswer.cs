namespace PartnershipTracker.Web.Api.Protocol;

/// <summary>Marks an address whose answer has no end: it has no tag, nobody keeps it, and nothing may hold it back.</summary>
internal sealed class EndlessAnswer
{
    public static bool IsAt(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<EndlessAnswer>() is not null;
}
