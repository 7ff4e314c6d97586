using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Known;
using PartnershipTracker.Web.Api.Protocol;

namespace PartnershipTracker.Web.Hosting;

/// <summary>
/// The second clock: <c>known=</c> on any page of the record and any GET of the API shows what the tracker had recorded by a moment. The
/// request then reads another database; nothing else knows of it.
/// </summary>
internal static class KnownPages
{
    public const string Parameter = "known";

    private static readonly object Key = new();

    // What belongs to people, not to the record, has no past of this kind.
    private static readonly PathString[] Others = ["/.well-known", "/account", "/api/v1/batch", "/api/v1/changes/stream", "/api/v1/corrections", "/api/v1/diff", "/api/v1/drafts", "/api/v1/releases", "/audit", "/corrections", "/desk", "/error", "/health", "/llms", "/mcp", "/people", "/problems", "/releases", "/report", "/robots", "/sitemap", "/sitemaps", "/swagger", "/theme"];

    /// <summary>The moment that a page is asked for; null where it shows the record as it is.</summary>
    public static Moment? KnownAt(this HttpContext context) => context.Items[Key] as Moment;

    /// <summary>Whether an address shows the record, and can show it as it was.</summary>
    public static bool HasPast(PathString path) => !Others.Any(other => IsUnder(other, path)) && !IsSummitDesk(path);

    // A list is the same list in another format: /api/v1/corrections.csv.
    private static bool IsUnder(PathString other, PathString path) =>
        path.StartsWithSegments(other) || path.Value?.StartsWith(other.Value + '.', StringComparison.OrdinalIgnoreCase) == true;

    // It stands beside the summits, and is a form of editors.
    private static bool IsSummitDesk(PathString path) => path.StartsWithSegments("/summits", out var rest) && rest.Value is { } place && (place == "/new" || place.EndsWith("/desk", StringComparison.Ordinal));

    public static void UseKnownMoment(this WebApplication app) => app.Use(async (context, next) =>
    {
        var request = context.Request;
        if (!request.Query.TryGetValue(Parameter, out var asked) || (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) || !HasPast(request.Path))
        {
            await next(context);
            return;
        }

        if (await ChooseAsync(context, asked.ToString()) is { } fault)
            await RefuseAsync(context, fault);
        else
            await next(context);
    });

    private static async Task<string?> ChooseAsync(HttpContext context, string asked)
    {
        var services = context.RequestServices;
        if (!Moment.TryRead(asked, services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, out var moment, out var fault))
            return fault;
        if (await services.GetRequiredService<KnownRecord>().AtAsync(moment!, context.RequestAborted) is not { } copy)
            return $"Nothing was recorded by {moment!.Reading}.";

        context.Response.RegisterForDispose(copy);
        services.GetRequiredService<DatabaseChoice>().Copy = copy.Connection;
        context.Items[Key] = moment;
        return null;
    }

    private static Task RefuseAsync(HttpContext context, string fault)
    {
        if (AppErrors.IsApi(context))
            return new ProblemResult(Problems.InvalidParameter(Parameter, fault)).ExecuteAsync(context);

        AppErrors.Explain(context, fault);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }
}
