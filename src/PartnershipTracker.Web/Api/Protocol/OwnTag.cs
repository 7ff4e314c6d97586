namespace PartnershipTracker.Web.Api.Protocol;

/// <summary>Marks an address whose answers say themselves how long they hold: <see cref="Revalidation"/> lets them be.</summary>
internal sealed class OwnTag
{
    public static OwnTag Instance { get; } = new();

    private OwnTag()
    {
    }
}
