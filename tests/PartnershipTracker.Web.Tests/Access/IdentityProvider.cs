using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace PartnershipTracker.Web.Tests.Access;

/// <summary>A small identity provider on this machine: it vouches for whomever a test names, at once.</summary>
internal sealed class IdentityProvider : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "one" };
    private string _nonce = "";

    private IdentityProvider(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    /// <summary>What the provider says of the person.</summary>
    public Dictionary<string, object> Claims { get; } = new(StringComparer.Ordinal);

    public static async Task<IdentityProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var provider = new IdentityProvider(builder.Build());
        provider.Map();
        await provider._app.StartAsync();
        return provider;
    }

    /// <summary>Goes to the provider as a browser does, and back to the site with what it gives.</summary>
    public async Task<HttpResponseMessage> VisitAsync(HttpClient browser, Uri authorize)
    {
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(authorize.Query);
        _nonce = query["nonce"].ToString();
        query["code_challenge_method"].ToString().Should().Be("S256", "the code alone must be worth nothing");
        return await browser.GetAsync($"{new Uri(query["redirect_uri"].ToString()).AbsolutePath}?code=given&state={Uri.EscapeDataString(query["state"].ToString())}");
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private void Map()
    {
        _app.MapGet("/.well-known/openid-configuration", () => Results.Json(new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["issuer"] = Address,
            ["authorization_endpoint"] = Address + "/authorize",
            ["token_endpoint"] = Address + "/token",
            ["jwks_uri"] = Address + "/keys",
        }));
        _app.MapGet("/keys", () =>
        {
            var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(_key.Rsa.ExportParameters(false)) { KeyId = "one" });
            return Results.Json(new { keys = new[] { new { kty = key.Kty, kid = key.Kid, n = key.N, e = key.E, alg = "RS256", use = "sig" } } });
        });
        _app.MapPost("/token", () => Results.Json(new { access_token = "none", token_type = "Bearer", id_token = Token() }));
    }

    private string Token() => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Address,
        Audience = "tracker",
        Claims = new Dictionary<string, object>(Claims, StringComparer.Ordinal) { ["nonce"] = _nonce },
        IssuedAt = DateTime.UtcNow,
        Expires = DateTime.UtcNow.AddMinutes(5),
        SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.RsaSha256),
        Subject = new ClaimsIdentity(),
    });
}
