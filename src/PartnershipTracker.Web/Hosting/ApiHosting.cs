using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Known;
using PartnershipTracker.Web.Api;
using PartnershipTracker.Web.Api.Drafts;
using PartnershipTracker.Web.Api.Formats;
using PartnershipTracker.Web.Api.LinkedData;
using PartnershipTracker.Web.Api.Protocol;
using PartnershipTracker.Web.Api.Writing;
using PartnershipTracker.Web.Drafts;
using PartnershipTracker.Web.Packages;

namespace PartnershipTracker.Web.Hosting;

/// <summary>The REST API.</summary>
internal static class ApiHosting
{
    public static void AddApi(this IServiceCollection services)
    {
        services.AddOptions<SiteOptions>().BindConfiguration(SiteOptions.Section)
            .Validate(site => site.HasAddress, "Site:PublicUrl must be an absolute http or https address.")
            .Validate(site => site.HasSize, "Site:SitemapSize must be a number from 1 to 50000.").ValidateOnStart();
        services.AddSingleton<SiteAddress>();
        services.AddScoped<Inclusions>().AddScoped<LinkedRecords>();
        services.AddScoped<VocabularyTables>().AddScoped<RecordPackage>().AddScoped<Exports>().AddSingleton<ExportFiles>();
        services.AddOptions<ReadingOptions>().BindConfiguration(ReadingOptions.Section)
            .Validate(reading => reading.IsSound, "Reading:MaxLimit must be a number from 50 to 10000, and Reading:MaxValues above zero.").ValidateOnStart();
        services.AddOptions<ExportOptions>().BindConfiguration(ExportOptions.Section)
            .Validate(exports => exports.IsSound, "Exports:BuildLimit must be above zero and below a day.").ValidateOnStart();
        services.AddOptions<KnownOptions>().BindConfiguration(KnownOptions.Section)
            .Validate(known => known.IsSound, "Known:BuildLimit must be above zero and below a day.").ValidateOnStart();
        services.AddOptions<WritingOptions>().BindConfiguration(WritingOptions.Section)
            .Validate(writing => writing.IsSound, "Every limit under Writing must be above zero.").ValidateOnStart();
        services.AddScoped<OwnReview>().AddScoped<WriteTurn>().AddScoped<RecordWrites>().AddScoped<BatchWrites>();
        services.AddScoped<DraftRecords>().AddScoped<DraftAnswers>().AddScoped<DraftWrites>().AddScoped<DraftMoves>();
        services.AddCors(cors => cors.AddDefaultPolicy(ReadMethods.AllowReading));
        services.AddControllers(mvc =>
        {
            mvc.Filters.Add<ParameterCheck>(ParameterCheck.Order);
            mvc.Conventions.Add(new FormatSuffixes());
            mvc.Conventions.Add(new ReleaseAddresses());
            mvc.ModelMetadataDetailsProviders.Add(new RangeMessages());
            mvc.ModelMetadataDetailsProviders.Add(new QueryNames());
            mvc.ValidateComplexTypesIfChildValidationFails = true;
        }).ConfigureApiBehaviorOptions(api =>
        {
            api.SuppressMapClientErrors = true;
            api.InvalidModelStateResponseFactory = context => new ProblemResult(Problems.InvalidParameters(context.ModelState));
        });

        // Answers are written with the first, the document describes them by the second.
        services.ConfigureHttpJsonOptions(json => Configure(json.SerializerOptions));
        services.Configure<JsonOptions>(json => Configure(json.JsonSerializerOptions));
        services.AddApiDocument();
        services.AddFollowing();
        services.AddCallLimit();
    }

    /// <summary>What every answer of the API says, whoever makes it.</summary>
    public static void UseApi(this WebApplication app) => app.UseWhen(AppErrors.IsApi, api =>
    {
        api.Use(LinkHeader.NameDocumentAsync);
        api.Use(Deprecation.TellAsync);
        api.UseCors();
        api.Use(CallLimit.HoldAsync);
        api.Use(ReadMethods.AnswerOptionsAsync);
    });

    public static void MapApi(this WebApplication app)
    {
        app.UseWhen(AppErrors.IsApi, api => api.UseMiddleware<Revalidation>());
        app.MapControllers();
        app.LetGoOfFollowers();
        app.MapApiDocument();
    }

    // The web defaults leave quotation marks and apostrophes readable; such JSON is never put into a page, and nosniff keeps
    // a browser from taking it for one.
    private static void Configure(JsonSerializerOptions json) => json.Converters.Add(new EnumCodeConverter());
}
