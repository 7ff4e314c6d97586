using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.WebEncoders;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.Imports;
using PartnershipTracker.Web.Pages.Briefs;
using PartnershipTracker.Web.Pages.Citing;
using PartnershipTracker.Web.Pages.Desk;
using PartnershipTracker.Web.Pages.Desk.Bulk;
using PartnershipTracker.Web.Pages.Desk.Imports;
using PartnershipTracker.Web.Pages.Desk.Sheets;
using PartnershipTracker.Web.Pages.Editing;
using PartnershipTracker.Web.Pages.Milestones;
using PartnershipTracker.Web.Pages.Shared;
using PartnershipTracker.Web.Pages.Timeline;
using PartnershipTracker.Web.Pages.Timeline.Pictures;

namespace PartnershipTracker.Web.Hosting;

/// <summary>The pages.</summary>
internal static class PageHosting
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorPages(options =>
        {
            options.Conventions.ConfigureFilter(new PageMethods());
            options.Conventions.ConfigureFilter(new CitationRequests());
            // A sheet is opened for a new summit, for one that exists, and as a draft of either.
            options.Conventions.AddPageRoute("/Desk/Sheets/Sheet", "/summits/new");
            options.Conventions.AddPageRoute("/Desk/Sheets/Sheet", "/summits/{id}/desk");
            options.Conventions.AddPageRoute("/Timeline/Picture", PictureModel.OfPoints);
            options.Conventions.AddPageRoute("/Timeline/Picture", SocialPicture.Path);
            options.Conventions.AddPageRoute("/Downloads/Milestones", "/milestones.json");
            options.Conventions.AddPageRoute("/Downloads/Milestones", "/milestones.zip");
            options.Conventions.AddPageRoute("/Briefs/Summit", "/summits/{id}/brief" + BriefModel.Markdown);
            options.Conventions.AddPageRoute("/Briefs/Partner", "/partners/{id}/brief" + BriefModel.Markdown);
        });
        // The parts of forms stand with what makes them, for the pages of every folder.
        services.Configure<RazorViewEngineOptions>(views => views.PageViewLocationFormats.Add("/Pages/Editing/{0}.cshtml"));
        services.AddScoped<Vocabularies>().AddScoped<PredecessorOffers>().AddScoped<SheetReader>().AddScoped<FormReader>().AddScoped<EditDesk>().AddScoped<LikelyDuplicates>();
        services.AddScoped<SheetRows>().AddScoped<SheetEchoes>().AddScoped<SheetPreview>().AddScoped<RecordedAtSummit>();
        services.AddScoped<ImportReader>().AddScoped<ImportDuplicates>().AddScoped<ImportWork>().AddSingleton<ImportProgress>();
        services.AddScoped<BulkEdit>();
        services.AddHostedService<ImportRunner>();
        services.AddOptions<ImportOptions>().BindConfiguration(ImportOptions.Section)
            .Validate(options => options.IsSound, $"Every limit under Imports must be above zero, and MaxBytes at most {ImportOptions.RequestBytes}.").ValidateOnStart();
        services.AddOptions<EditingOptions>().BindConfiguration(EditingOptions.Section);
        services.AddScoped<RecordNames>().AddScoped<DisagreementMarks>().AddScoped<RecordTimeline>().AddScoped<TimelineAsk>().AddSingleton<PictureOfPoints>();
        services.AddScoped<Facets>().AddScoped<FilterWords>().AddScoped<Highlights>();
        services.AddScoped<PermanentLinks>().AddScoped<CitedPages>().AddScoped<BriefQueries>();
        // Pages are UTF-8: curly quotes and names in other scripts are written as they are. What HTML needs encoded still is.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddRouting(options => options.LowercaseUrls = true);
    }

    public static void MapPages(this WebApplication app) => app.MapRazorPages().WithStaticAssets();
}
