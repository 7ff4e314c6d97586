using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace PartnershipTracker.Web.Hosting.SignIn;

/// <summary>The settings under <c>Accounts:OpenIdConnect</c>: another place that vouches for people who have an account here.</summary>
public sealed class ProviderOptions
{
    public const string Section = "Accounts:OpenIdConnect";

    /// <summary>The provider's address (the issuer); null: nobody else vouches for anybody.</summary>
    public Uri? Authority { get; set; }

    public string? ClientId { get; set; }

    public string? ClientSecret { get; set; }

    /// <summary>What the sign-in page calls the provider.</summary>
    public string Name { get; set; } = "your organisation";

    internal bool IsSet => Authority is not null && !string.IsNullOrWhiteSpace(ClientId);
}

/// <summary>Signing in by OpenID Connect: the code flow with PKCE, where the settings name a provider.</summary>
internal static class Provider
{
    public const string Scheme = "provider";

    public static void AddProvider(this WebApplicationBuilder builder, AuthenticationBuilder authentication)
    {
        builder.Services.AddOptions<ProviderOptions>().BindConfiguration(ProviderOptions.Section);
        builder.Services.AddScoped<ProviderDoor>();
        var settings = builder.Configuration.GetSection(ProviderOptions.Section).Get<ProviderOptions>();
        if (settings is not { IsSet: true })
            return;

        authentication.AddOpenIdConnect(Scheme, provider =>
        {
            provider.Authority = settings.Authority!.AbsoluteUri;
            provider.ClientId = settings.ClientId;
            provider.ClientSecret = settings.ClientSecret;
            // Nothing of a sign-in goes over an open line, but within one machine.
            provider.RequireHttpsMetadata = !settings.Authority.IsLoopback;
            provider.ResponseType = OpenIdConnectResponseType.Code;
            provider.ResponseMode = OpenIdConnectResponseMode.Query;
            provider.UsePkce = true;
            provider.MapInboundClaims = false;
            provider.SignInScheme = HalfWay.Scheme;
            provider.CallbackPath = "/account/provider";
            provider.Scope.Add("email");
            // Whose word it is, which the framework would leave out: a person is known by it and the provider's name for them.
            provider.ClaimActions.Remove("iss");
            provider.Events.OnTicketReceived = async ticket =>
            {
                ticket.HandleResponse();
                var door = ticket.HttpContext.RequestServices.GetRequiredService<ProviderDoor>();
                ticket.Response.Redirect(await door.EnterAsync(ticket.HttpContext, ticket.Principal!, ticket.ReturnUri, ticket.HttpContext.RequestAborted));
            };
            provider.Events.OnRemoteFailure = failure =>
            {
                failure.HandleResponse();
                failure.Response.Redirect(ProviderDoor.Refused);
                return Task.CompletedTask;
            };
        });
        builder.Services.AddOptions<OpenIdConnectOptions>(Scheme).Configure<CookieNames>((provider, names) =>
            (provider.CorrelationCookie, provider.NonceCookie) = (names.Cookie("provider-"), names.Cookie("nonce-")));
    }
}
