using PartnershipTracker.Core.Accounts;

namespace PartnershipTracker.Web.Hosting.SignIn;

/// <summary>Lets a browser in and out. The one place that gives the session's cookie.</summary>
public sealed class Entrance(Sessions sessions, Lockout lockout, AuditLog audit, CookieNames cookies)
{
    /// <summary>Opens a session in this browser, with a secret that nobody knew before, and ends the one that it had.</summary>
    public async Task OpenAsync(HttpContext context, Account account, Proof proof, CancellationToken cancellationToken)
    {
        await EndAsync(context, cancellationToken);
        var by = context.Actor() with { Name = account.Name };
        var secret = await sessions.OpenAsync(account.Id, proof, Browsers.Words(context.Request.Headers.UserAgent), by.Network, cancellationToken);
        await lockout.ClearAsync(account.Id, cancellationToken);
        await audit.WriteAsync(AuditAct.SignedIn, by, account.Name, Words(proof), AuditOutcome.Done, cancellationToken);
        context.Response.Cookies.Append(cookies.Session, secret, cookies.SessionOptions());
    }

    /// <summary>Ends the session of this browser, on the server too, and has the browser forget what it kept.</summary>
    public async Task CloseAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (context.SignedIn() is { } signedIn)
            await audit.WriteAsync(AuditAct.SignedOut, context.Actor(), signedIn.Name, "", AuditOutcome.Done, cancellationToken);
        await EndAsync(context, cancellationToken);
        context.Response.Cookies.Delete(cookies.Session, cookies.SessionOptions());
        context.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
    }

    private async Task EndAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (context.SignedIn() is { } signedIn)
            await sessions.EndAsync(signedIn.AccountId, signedIn.SessionId, cancellationToken);
    }

    private static string Words(Proof proof) => proof switch
    {
        Proof.Password => "password",
        Proof.PasswordAndCode => "password and authenticator code",
        Proof.PasswordAndRecoveryCode => "password and recovery code",
        Proof.Passkey => "passkey",
        Proof.Provider => "identity provider",
        Proof.ProviderWithFactors => "identity provider, several factors",
        _ => throw new ArgumentOutOfRangeException(nameof(proof), proof, "No such proof."),
    };
}
