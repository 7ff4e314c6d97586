using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Known;
using PartnershipTracker.Core.Releases;
using PartnershipTracker.Web.Api.Protocol;

namespace PartnershipTracker.Web.Hosting;

/// <summary>
/// The record as a release shows it: a request below <c>/api/v1/releases/{release}</c> reads the copy of then, and computes for the day of then what depends on the
/// day, unless <c>on=</c> names another. So the same address answers the same next year.
/// </summary>
internal static class ReleasedRecord
{
    /// <summary>The part of the address that names the release.</summary>
    public const string RouteValue = "release";

    /// <summary>The parameter that names the day.</summary>
    public const string Day = "on";

    private const string Root = "/api/v1/releases";

    /// <summary>Whether an address of the API takes the day for which its answer is computed.</summary>
    public static bool TakesDay(HttpRequest request) =>
        AppErrors.IsApi(request.HttpContext) && (request.RouteValues.ContainsKey(RouteValue) || KnownPages.HasPast(request.Path));

    public static void UseReleases(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.Request.RouteValues[RouteValue] is string id && await ChooseAsync(context, id) is { } answer)
        {
            await answer.ExecuteAsync(context);
            return;
        }

        // One that is no day is told of where all other parameters are.
        if (TakesDay(context.Request) && Core.Dates.Day.TryParse(context.Request.Query[Day], out var day))
            context.RequestServices.GetRequiredService<ReadingDay>().Set(day);
        await next(context);
    });

    /// <summary>Lets the request read the release; what is to be answered instead, where that is not what it asks for.</summary>
    private static async Task<IResult?> ChooseAsync(HttpContext context, string id)
    {
        // Asked apart: the request's own reads go to the copy, which is chosen before the first of them.
        await using var scope = context.RequestServices.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<ReleaseQueries>().PointOfAsync(id, context.RequestAborted) is not { At: { } at, Release: { } number } point)
            return new ProblemResult(Problems.UnknownRecord("release", id));
        if (number != id)
            return Numbered(context, id, number);

        var services = context.RequestServices;
        var copy = await services.GetRequiredService<KnownRecord>().AtAsync(point.LastRevision, at, limit: null, context.RequestAborted);
        context.Response.RegisterForDispose(copy);
        services.GetRequiredService<DatabaseChoice>().Copy = copy.Connection;
        services.GetRequiredService<ReadingDay>().Set(DateOnly.FromDateTime(at));
        return null;
    }

    /// <summary>Leads from a word that names a release to the address that stays.</summary>
    public static IResult Numbered(HttpContext context, string word, string number)
    {
        var request = context.Request;
        request.Path.StartsWithSegments($"{Root}/{word}", out var rest);
        context.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Redirect(request.PathBase.Add($"{Root}/{number}").Add(rest).ToUriComponent() + request.QueryString, permanent: false, preserveMethod: true);
    }
}
