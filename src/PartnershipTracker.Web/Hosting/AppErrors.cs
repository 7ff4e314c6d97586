namespace PartnershipTracker.Web.Hosting;

/// <summary>Errors: problem details (RFC 9457) under <c>/api</c>, a page of the site elsewhere. Neither says anything of the inside.</summary>
internal static class AppErrors
{
    public static void AddAppErrors(this IServiceCollection services) => services.AddProblemDetails();

    public static void UseAppErrors(this WebApplication app)
    {
        app.UseWhen(IsPage, pages =>
        {
            pages.UseExceptionHandler("/error/500");
            pages.UseStatusCodePagesWithReExecute("/error/{0}");
        });
    }

    public static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api");

    private static bool IsPage(HttpContext context) => !IsApi(context);
}
