using PartnershipTracker.Web.Api.Protocol;

namespace PartnershipTracker.Web.Hosting;

/// <summary>Errors: problem details (RFC 9457) where programs call, a page of the site elsewhere. Neither says anything of the inside.</summary>
internal static class AppErrors
{
    private static readonly object Reason = new();

    public static void UseAppErrors(this WebApplication app)
    {
        app.UseWhen(IsPage, pages =>
        {
            pages.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/error/500", StatusCodeSelector = StatusOf });
            pages.UseStatusCodePagesWithReExecute("/error/{0}");
        });
        app.UseWhen(IsForPrograms, api =>
        {
            api.UseStatusCodePages(context => WriteProblemAsync(context.HttpContext));
            api.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = WriteProblemAsync, StatusCodeSelector = StatusOf });
        });

        // Said here and not left to the host, which would route before all this: the error page is found by routing again.
        app.UseRouting();
    }

    /// <summary>Says to the person who meets the error page what was wrong with the request.</summary>
    public static void Explain(HttpContext context, string reason) => context.Items[Reason] = reason;

    /// <summary>What was wrong with the request; null where the status says it all.</summary>
    public static string? ReasonOf(HttpContext context) => context.Items[Reason] as string;

    public static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api");

    /// <summary>Whether no person reads what is answered: the API, and what the protocol of assistants does not answer itself.</summary>
    public static bool IsForPrograms(HttpContext context) => IsApi(context) || AssistantHosting.IsMeant(context);

    private static bool IsPage(HttpContext context) => !IsForPrograms(context);

    private static Task WriteProblemAsync(HttpContext context) => new ProblemResult(Problems.Of(context)).ExecuteAsync(context);

    // A request that the server itself could not read is the caller's fault.
    private static int StatusOf(Exception exception) =>
        exception is BadHttpRequestException { StatusCode: var status } ? status : StatusCodes.Status500InternalServerError;
}
