using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Keys;
using PartnershipTracker.Web.Hosting.SignIn;
using PartnershipTracker.Web.Pages.People;

namespace PartnershipTracker.Web.Hosting;

/// <summary>Who gets in, and who may do what: accounts, sessions, policies, and which pages each guards.</summary>
internal static class Access
{
    public static void AddAccess(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<AccountOptions>().BindConfiguration(AccountOptions.Section)
            .Validate(options => options.IsSound, "Every limit under Accounts must be above zero, and SessionLimit no less than SessionIdle.").ValidateOnStart();
        services.AddOptions<KeyOptions>().BindConfiguration(KeyOptions.Section).Validate(options => options.IsSound, "Keys:PerAccount must not be below zero.").ValidateOnStart();
        services.AddSingleton(new CookieNames(IsSecure: !builder.Environment.IsDevelopment()));
        services.AddScoped<Entrance>().AddScoped<HalfWay>().AddSingleton<KeySeal>().AddScoped<PasskeyDoor>();
        services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section);
        services.AddSingleton<Mail>().AddScoped<LinkPost>();
        AddIdentity(services);
        builder.AddProvider(AddSessions(services));
        AddPolicies(services);
        services.Configure<RazorPagesOptions>(Guard);
        services.AddAttempts();
        services.AddProtection();
    }

    /// <summary>After routing, which finds the page that a policy guards, and before whatever answers.</summary>
    public static void UseAccess(this WebApplication app)
    {
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.Use(PrivatePages.KeepOutOfCaches);
    }

    private static void AddIdentity(IServiceCollection services)
    {
        services.AddIdentityCore<Account>(identity =>
        {
            identity.User.RequireUniqueEmail = true;
            identity.User.AllowedUserNameCharacters = "";
            identity.Password.RequiredLength = WeakPasswords.MinLength;
            identity.Password.RequiredUniqueChars = 1;
            (identity.Password.RequireDigit, identity.Password.RequireLowercase, identity.Password.RequireUppercase, identity.Password.RequireNonAlphanumeric) = (false, false, false, false);
            identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        }).AddPasswordValidator<PasswordRules>().AddSignInManager();
        services.AddOptions<IdentityPasskeyOptions>().Configure<IOptions<SiteOptions>>((passkeys, site) =>
        {
            var address = site.Value.PublicUrl;
            passkeys.ServerDomain = address?.Host ?? "localhost";
            (passkeys.UserVerificationRequirement, passkeys.ResidentKeyRequirement, passkeys.AttestationConveyancePreference) = ("required", "required", "none");

            // By the address that the public knows: behind a proxy the request's own scheme is another.
            passkeys.ValidateOrigin = origin =>
            {
                var request = origin.HttpContext.Request;
                return ValueTask.FromResult(!origin.CrossOrigin && origin.Origin == (address?.GetLeftPart(UriPartial.Authority) ?? $"{request.Scheme}://{request.Host}"));
            };
        });
        services.AddScoped<IUserStore<Account>, UserStore<Account, IdentityRole<int>, TrackerDbContext, int>>();
        services.AddOptions<PasswordHasherOptions>()
            .Configure<IOptions<AccountOptions>>((hasher, accounts) => hasher.IterationCount = accounts.Value.PasswordRounds);
    }

    private static AuthenticationBuilder AddSessions(IServiceCollection services)
    {
        var authentication = services.AddAuthentication(SessionHandler.Scheme)
            .AddScheme<AuthenticationSchemeOptions, SessionHandler>(SessionHandler.Scheme, null)
            .AddScheme<AuthenticationSchemeOptions, KeyHandler>(KeyHandler.Scheme, null)
            .AddCookie(HalfWay.Scheme);
        services.AddOptions<CookieAuthenticationOptions>(HalfWay.Scheme).Configure<CookieNames>((cookie, names) =>
        {
            cookie.Cookie = names.Cookie("step");
            cookie.ExpireTimeSpan = HalfWay.Limit;
            cookie.SlidingExpiration = false;
        });
        services.AddOptions<AntiforgeryOptions>().Configure<CookieNames>((antiforgery, names) =>
        {
            antiforgery.Cookie = names.Cookie("form");
            antiforgery.FormFieldName = "token";
        });
        services.AddOptions<CookieTempDataProviderOptions>().Configure<CookieNames>((data, names) => data.Cookie = names.Cookie("note"));
        return authentication;
    }

    private static void AddPolicies(IServiceCollection services)
    {
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, AccessAnswers>();
        services.AddAuthorization();
        services.AddOptions<AuthorizationOptions>().Configure<IOptions<AccountOptions>, TimeProvider>((authorization, accounts, clock) =>
        {
            var factor = new FactorRequirement(accounts);
            authorization.AddPolicy(Policies.Contribute, policy => policy.RequireRole(Roles.Contributor, Roles.Editor, Roles.Administrator).AddRequirements(factor));
            authorization.AddPolicy(Policies.Edit, policy => policy.RequireRole(Roles.Editor, Roles.Administrator).AddRequirements(factor));
            authorization.AddPolicy(Policies.Administer, policy => policy.RequireRole(Roles.Administrator).AddRequirements(factor));
            authorization.AddPolicy(Policies.SignedIn, policy => policy.RequireAuthenticatedUser());
            authorization.AddPolicy(Policies.SignedInJustNow, policy => policy.RequireAuthenticatedUser().AddRequirements(new RecentProofRequirement(accounts, clock)));
            AddKeyPolicy(authorization, Policies.ReadDrafts, KeyScope.ReadDrafts);
            AddKeyPolicy(authorization, Policies.WriteDrafts, KeyScope.WriteDrafts);
            AddKeyPolicy(authorization, Policies.Publish, KeyScope.Publish);
        });
    }

    // By a key alone: a session's cookie, which a browser sends by itself, opens nothing to scripts. No factor is asked for: the page where keys are made has asked.
    private static void AddKeyPolicy(AuthorizationOptions authorization, string name, KeyScope scope) => authorization.AddPolicy(
        name, policy => policy.AddAuthenticationSchemes(KeyHandler.Scheme).AddRequirements(new ScopeRequirement(scope)).RequireRole(scope.Roles()));

    /// <summary>The one list of which pages are guarded. What it does not name, everybody may read.</summary>
    private static void Guard(RazorPagesOptions pages)
    {
        pages.Conventions.AuthorizeFolder("/Desk", Policies.Contribute);
        foreach (var wide in new[] { "/Desk/Bulk", "/Desk/Imports", "/Desk/Releases", "/Desk/Reports", "/Desk/Saves" })
            pages.Conventions.AuthorizeFolder(wide, Policies.Edit);
        foreach (var final in new[] { "/Desk/Restore", "/Desk/Withdraw", "/Desk/MergeRecords" })
            pages.Conventions.AuthorizePage(final, Policies.Edit);
        pages.Conventions.AuthorizeFolder("/People", Policies.Administer);
        pages.Conventions.AuthorizeFolder("/Audit", Policies.Administer);
        pages.Conventions.AuthorizeFolder("/Account", Policies.SignedIn);
        foreach (var standing in new[] { "/Account/Keys", "/Account/Webhooks" })
            pages.Conventions.AuthorizeFolder(standing, Policies.Contribute);
        foreach (var open in new[] { "/Account/Join", "/Account/SignIn", "/Account/SecondFactor", "/Account/Reset", "/Account/SignOut" })
            pages.Conventions.AllowAnonymousToPage(open);
        foreach (var sensitive in new[] { "/Account/Authenticator", "/Account/Email", "/Account/Keys/Index", "/Account/Passkeys", "/Account/Password", "/Account/RecoveryCodes" })
            pages.Conventions.AuthorizePage(sensitive, Policies.SignedInJustNow);
        foreach (var guessed in new[] { "/Account/Join", "/Account/SignIn", "/Account/SecondFactor", "/Account/Reset", "/Account/Email", "/Account/Password" })
            pages.Conventions.AddPageApplicationModelConvention(guessed, page => page.EndpointMetadata.Add(Attempts.Limited));
    }
}
