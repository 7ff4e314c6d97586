namespace PartnershipTracker.Web.Hosting.SignIn;

/// <summary>
/// How the site's cookies are named and guarded: <c>__Host-</c> and Secure, but for development, where the site is not served over
/// TLS. A browser takes a <c>__Host-</c> cookie from this host alone, over TLS alone.
/// </summary>
public sealed record CookieNames(bool IsSecure)
{
    /// <summary>The session's cookie.</summary>
    public string Session => Named("tracker");

    /// <summary>A cookie for one purpose, beside the session's.</summary>
    public CookieBuilder Cookie(string purpose) => new GuardedCookie(IsSecure)
    {
        Name = Named($"tracker-{purpose}"),
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        IsEssential = true,
    };

    public CookieOptions SessionOptions() => new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/", Secure = IsSecure, IsEssential = true };

    private string Named(string name) => IsSecure ? $"__Host-{name}" : name;

    // The framework's own "always" refuses to work where a proxy ends TLS and the app is asked over HTTP; its "same as request" would
    // send a cookie there that the browser refuses.
    private sealed class GuardedCookie(bool isSecure) : CookieBuilder
    {
        public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
        {
            var options = base.Build(context, expiresFrom);
            options.Secure = isSecure;
            return options;
        }
    }
}
