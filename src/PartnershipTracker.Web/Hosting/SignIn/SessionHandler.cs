using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using PartnershipTracker.Core.Accounts;

namespace PartnershipTracker.Web.Hosting.SignIn;

/// <summary>
/// Finds who sends a request by the session's cookie, which holds a secret and nothing else. Why not the framework's cookie handler:
/// <c>docs/decisions/0005-accounts.md</c>.
/// </summary>
internal sealed class SessionHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, IServiceScopeFactory scopes, CookieNames cookies)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "session";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!Request.Cookies.TryGetValue(cookies.Session, out var secret) || string.IsNullOrEmpty(secret))
            return AuthenticateResult.NoResult();

        // In a unit of work of its own: whatever the request stages or rolls back, the session was used.
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<Sessions>().FindAsync(secret, Context.RequestAborted) is not { } signedIn)
            return AuthenticateResult.NoResult();

        Context.Features.Set(signedIn);
        var identity = new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, $"{signedIn.AccountId}"),
                new(ClaimTypes.Name, signedIn.Name),
                new(ClaimTypes.Role, signedIn.Role),
            ],
            Scheme);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme));
    }

    /// <summary>To the sign-in page and back; what was posted is not sent again. The API says 401.</summary>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (AppErrors.IsApi(Context))
            Response.StatusCode = StatusCodes.Status401Unauthorized;
        else
            Response.Redirect(SignInAddress(Context));
        return Task.CompletedTask;
    }

    /// <summary>The sign-in page that leads back to what <paramref name="context"/> asks for.</summary>
    public static string SignInAddress(HttpContext context)
    {
        var request = context.Request;
        var query = HttpMethods.IsGet(request.Method) ? request.QueryString.ToUriComponent() : "";
        return $"/account/sign-in?returnUrl={Uri.EscapeDataString(request.Path.ToUriComponent() + query)}";
    }
}
