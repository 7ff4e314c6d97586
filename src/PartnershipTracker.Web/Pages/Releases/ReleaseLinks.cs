using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Releases;
using PartnershipTracker.Web.Hosting;

namespace PartnershipTracker.Web.Pages.Releases;

/// <summary>The addresses of releases.</summary>
internal static class ReleaseLinks
{
    public const string All = "/releases";

    public static string Of(string id) => $"{All}/{id}";

    /// <summary>The address under which the API reads the record of then.</summary>
    public static string Api(string id) => $"/api/v1/releases/{id}";

    /// <summary>The site as it was then.</summary>
    public static string Site(ReleaseDetails release) => $"/?{KnownPages.Parameter}={release.At.Asked()}";
}
