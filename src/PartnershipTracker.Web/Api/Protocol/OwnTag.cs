namespace PartnershipTracker.Web.Api.Protocol;

/// <summary>Marks an address whose answers say themselves how long they hold, if they ever end: <see cref="Revalidation"/> lets them be, and holds nothing of them back.</summary>
internal sealed class OwnTag
{
    public static OwnTag Instance { get; } = new();

    private OwnTag()
    {
    }
}
