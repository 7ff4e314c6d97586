using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using PartnershipTracker.Core.Keys;

namespace PartnershipTracker.Web.Hosting.SignIn;

/// <summary>
/// Finds for whom a script acts by the key that it sends: <c>Authorization: Bearer</c> (RFC 6750, section 2.1), and no other way. Why not OAuth:
/// <c>docs/decisions/0014-keys.md</c>.
/// </summary>
internal sealed class KeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, IServiceScopeFactory scopes)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "key";

    /// <summary>The scheme of the header (RFC 6750).</summary>
    public const string Bearer = "Bearer";

    /// <summary>The claim of each thing that a key may be used for, in the words of <see cref="KeyScopes"/>.</summary>
    public const string ScopeClaim = "scope";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.Authorization is { Count: 0 })
            return AuthenticateResult.NoResult();
        if (!AuthenticationHeaderValue.TryParse(Request.Headers.Authorization, out var sent) || !sent.Scheme.Equals(Bearer, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.Fail(KeyAnswers.OtherWay);

        // In a unit of work of its own: whatever the request stages or rolls back, and whichever copy of the record it reads, the key was used.
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<KeyQueries>().FindAsync(sent.Parameter ?? "", Context.RequestAborted) is not { } holder)
            return AuthenticateResult.Fail(KeyAnswers.NoGood);

        Context.Features.Set(holder);
        var identity = new ClaimsIdentity(
            [
                new(ClaimTypes.NameIdentifier, $"{holder.AccountId}"),
                new(ClaimTypes.Name, holder.Name),
                new(ClaimTypes.Role, holder.Role),
                .. holder.Scopes.Select(one => new Claim(ScopeClaim, one.Word())),
            ],
            Scheme);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties) =>
        await KeyAnswers.AskAsync(Context, (await HandleAuthenticateOnceAsync()).Failure?.Message);
}
