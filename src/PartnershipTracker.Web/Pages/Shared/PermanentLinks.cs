using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.History;
using PartnershipTracker.Web.Hosting;

namespace PartnershipTracker.Web.Pages.Shared;

/// <summary>Addresses that show next year what they show today.</summary>
public sealed class PermanentLinks(SiteAddress site, TimeProvider clock)
{
    /// <summary>A page as it was in a state of the record: it asks for the moment at which that state was complete.</summary>
    /// <param name="query">What the page is asked, without a moment.</param>
    /// <param name="fragment">The place on the page, with its hash; empty: the page.</param>
    public string Of(HttpRequest request, string path, ListQuery query, DatasetState state, string fragment = "") =>
        site.Of(request, query.And(KnownPages.Parameter, Moment(state)).At(path).Replace("%3A", ":", StringComparison.Ordinal) + fragment);

    /// <summary>The moment at which a state of the record was complete, as an address asks for it; null before anything was written.</summary>
    public string? Moment(DatasetState state)
    {
        if (state.ChangedAt is not { } changed)
            return null;

        // The full second is shorter to write; where it is not over yet, nobody may ask for it.
        var rest = changed.Ticks % TimeSpan.TicksPerSecond;
        var full = rest == 0 ? changed : changed.AddTicks(TimeSpan.TicksPerSecond - rest);
        return (full <= clock.GetUtcNow().UtcDateTime ? full : changed).Asked();
    }
}
