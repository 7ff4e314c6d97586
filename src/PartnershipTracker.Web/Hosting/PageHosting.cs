using Microsoft.AspNetCore.DataProtection;

namespace PartnershipTracker.Web.Hosting;

/// <summary>The pages.</summary>
internal static class PageHosting
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorPages();

        // Razor Pages bring data protection along. Nothing is protected as long as nobody signs in: no key is written to disk.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
    }

    public static void MapPages(this WebApplication app) => app.MapRazorPages().WithStaticAssets();
}
