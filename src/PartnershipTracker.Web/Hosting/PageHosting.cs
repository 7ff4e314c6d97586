using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.WebEncoders;
using PartnershipTracker.Web.Pages.Shared;
using PartnershipTracker.Web.Pages.Timeline;

namespace PartnershipTracker.Web.Hosting;

/// <summary>The pages.</summary>
internal static class PageHosting
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorPages(options => options.Conventions.ConfigureFilter(new PageMethods()));
        services.AddScoped<RecordNames>().AddScoped<DisagreementMarks>().AddScoped<RecordTimeline>();
        // Pages are UTF-8: curly quotes and names in other scripts are written as they are. What HTML needs encoded still is.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddRouting(options => options.LowercaseUrls = true);
    }

    public static void MapPages(this WebApplication app) => app.MapRazorPages().WithStaticAssets();
}
