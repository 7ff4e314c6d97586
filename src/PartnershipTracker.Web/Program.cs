using PartnershipTracker.Core;
using PartnershipTracker.Web.Hosting;

if (Commands.AreMeant(args))
    return await Commands.RunAsync(args);

var builder = WebApplication.CreateBuilder(AppFolder.Options(args));
builder.AddAppLogging();
builder.AddAppServer();
builder.Services.AddTracker(builder.Configuration.GetConnectionString("Tracker")!, builder.Environment.ContentRootPath);
builder.Services.AddDatabaseStart();
builder.Services.AddHealth();
builder.Services.AddSafety();
builder.Services.AddApi();
builder.Services.AddAssistants();
builder.Services.AddDiscovery();
builder.Services.AddPages();
builder.AddAccess();
builder.Services.AddReaderReports();
builder.Services.AddWebhooks();

var app = builder.Build();
app.UseProxies();
app.UseRequestLog();
app.UseSafety();
app.UseAppErrors();
app.UseApi();
app.UseAssistants();
app.UseKnownMoment();
app.UseReleases();
app.UseDiscovery();
app.UseAccess();
app.UseResponseCompression();
app.MapStaticAssets();
app.MapHealth();
app.MapApi();
app.MapAssistants();
app.MapDiscovery();
app.MapPages();

if (!await app.PrepareDatabaseAsync())
    return 1;

app.AnnounceAddress(await app.SetUpCodeAsync());
await app.RunAsync();
return 0;

/// <summary>The site. Public so that tests can start it.</summary>
public sealed partial class Program;
