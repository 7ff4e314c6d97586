using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace PartnershipTracker.Web.Hosting;

/// <summary>Logging: readable lines in development, one JSON object a line elsewhere. No address, agent or query of a visitor is logged.</summary>
internal static partial class AppLogging
{
    private const string Template = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}";

    public static void AddAppLogging(this WebApplicationBuilder builder) =>
        // With a logger of its own: where several sites run in one process, the one that stops first would close a logger that they share.
        builder.Services.AddSerilog(logging =>
        {
            // The framework's own lines about a request hold its query: they are left out unless somebody asks for them.
            logging.MinimumLevel.Override("Microsoft", LogEventLevel.Warning).MinimumLevel.Override("System", LogEventLevel.Warning);
            // What callers of /mcp do wrong is an error there; what we do wrong, Assistants.CallFaults logs.
            logging.MinimumLevel.Override("ModelContextProtocol", LogEventLevel.Fatal);
            logging.ReadFrom.Configuration(builder.Configuration).Enrich.FromLogContext();
            if (builder.Environment.IsDevelopment())
                logging.WriteTo.Console(outputTemplate: Template, formatProvider: System.Globalization.CultureInfo.InvariantCulture);
            else
                logging.WriteTo.Console(new RenderedCompactJsonFormatter());
        }, preserveStaticLogger: true);

    /// <summary>One line a request: method, path, status, time. Static files and health checks are kept for debugging.</summary>
    public static void UseRequestLog(this WebApplication app) =>
        app.UseSerilogRequestLogging(options =>
        {
            options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
            options.MessageTemplate = "{RequestMethod} {RequestPath} {StatusCode} in {Elapsed:0.0} ms";
            options.GetLevel = (context, _, exception) => (exception, context.Response.StatusCode) switch
            {
                // Full for a moment, or not ready yet: it says so on purpose.
                (null, StatusCodes.Status503ServiceUnavailable) => LogEventLevel.Warning,
                (not null, _) or (_, >= 500) => LogEventLevel.Error,
                _ when IsRoutine(context.Request.Path) => LogEventLevel.Debug,
                _ => LogEventLevel.Information,
            };
        });

    /// <summary>Says where the site is, after everything else that a start prints; before it, where there is no account, how to make the first.</summary>
    /// <param name="setUpCode">The code of the link that makes the first administrator; null where there is an account.</param>
    public static void AnnounceAddress(this WebApplication app, string? setUpCode) =>
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
            if (setUpCode is not null)
                Console.WriteLine(SetUpLink.Words(app.Services.GetRequiredService<SiteAddress>().Of(addresses, $"/account/join?code={setUpCode}")));
            LogAddress(app.Logger, string.Join(", ", addresses));
        });

    private static bool IsRoutine(PathString path) =>
        path.StartsWithSegments("/health") || path.StartsWithSegments("/css") || path.StartsWithSegments("/js") || path.StartsWithSegments("/fonts");

    [LoggerMessage(LogLevel.Information, "PartnershipTracker is ready at {Addresses}")]
    private static partial void LogAddress(Microsoft.Extensions.Logging.ILogger logger, string addresses);
}
