namespace PartnershipTracker.Web.Hosting.SignIn;

/// <summary>Pages for one person stay out of every cache (ASVS 14.2.2, 14.3.2): those of an account, and any page while somebody is signed in.</summary>
internal static class PrivatePages
{
    private static readonly PathString[] Folders = ["/account", "/people", "/audit", "/desk"];

    public static Task KeepOutOfCaches(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            var isPage = context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true;
            if (Folders.Any(folder => context.Request.Path.StartsWithSegments(folder)) || (isPage && context.SignedIn() is not null))
                context.Response.Headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    }
}
