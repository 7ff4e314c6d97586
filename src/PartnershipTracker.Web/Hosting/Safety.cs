using PartnershipTracker.Web.Pages.Timeline;

namespace PartnershipTracker.Web.Hosting;

/// <summary>What every answer says to a browser, and which requests are refused out of hand.</summary>
internal static class Safety
{
    private static readonly string[] Methods =
        [HttpMethods.Get, HttpMethods.Head, HttpMethods.Post, HttpMethods.Put, HttpMethods.Patch, HttpMethods.Delete, HttpMethods.Options];

    public static void AddSafety(this IServiceCollection services) => services.AddHsts(hsts =>
    {
        hsts.MaxAge = TimeSpan.FromDays(365);
        hsts.IncludeSubDomains = true;
    });

    public static void UseSafety(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
            app.UseHsts();

        // One or the other: headers are set as the answer starts, and of two policies the outer one would have the last word.
        app.UseWhen(context => !IsSwagger(context) && !IsFramed(context), site => site.UseSecurityHeaders(Site(isFramed: false)));
        app.UseWhen(IsFramed, framed => framed.UseSecurityHeaders(Site(isFramed: true)));
        app.UseWhen(IsSwagger, swagger => swagger.UseSecurityHeaders(SwaggerUi()));
        app.Use((context, next) =>
        {
            // Where programs call, every route names its methods and refuses all others itself.
            if (AppErrors.IsForPrograms(context) || Methods.Contains(context.Request.Method, StringComparer.Ordinal))
                return next(context);
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            context.Response.Headers.Allow = string.Join(", ", Methods);
            return Task.CompletedTask;
        });
        app.Use((context, next) =>
        {
            context.Response.OnStarting(AddCharset, context.Response);
            return next(context);
        });
    }

    private static bool IsSwagger(HttpContext context) => context.Request.Path.StartsWithSegments("/swagger");

    // Timelines may be shown by any other site; no form and nothing of an account is on these pages.
    private static bool IsFramed(HttpContext context) => context.Request.Path == EmbedModel.Path;

    // Everything that a page needs comes from this site, and nothing in a page is inline.
    private static HeaderPolicyCollection Site(bool isFramed) => Common(isFramed).AddContentSecurityPolicy(policy =>
    {
        policy.AddDefaultSrc().None();
        policy.AddStyleSrc().Self();
        policy.AddScriptSrc().Self();
        policy.AddFontSrc().Self();
        policy.AddImgSrc().Self().Data();
        policy.AddConnectSrc().Self();
        policy.AddFormAction().Self();
        if (isFramed)
            policy.AddFrameAncestors().From("*");
        else
            policy.AddFrameAncestors().None();
        policy.AddBaseUri().None();
        policy.AddObjectSrc().None();
    });

    // Swagger UI writes style attributes; its scripts are files of this site.
    private static HeaderPolicyCollection SwaggerUi() => Common(isFramed: false).AddContentSecurityPolicy(policy =>
    {
        policy.AddDefaultSrc().None();
        policy.AddStyleSrc().Self().UnsafeInline();
        policy.AddScriptSrc().Self();
        policy.AddFontSrc().Self();
        policy.AddImgSrc().Self().Data();
        policy.AddConnectSrc().Self();
        policy.AddFrameAncestors().None();
        policy.AddBaseUri().None();
        policy.AddObjectSrc().None();
        policy.AddFormAction().None();
    });

    private static HeaderPolicyCollection Common(bool isFramed) => Frames([], isFramed)
        .AddContentTypeOptionsNoSniff()
        .AddReferrerPolicyStrictOriginWhenCrossOrigin()
        .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
        .AddCrossOriginResourcePolicy(policy => policy.CrossOrigin())
        .AddPermissionsPolicy(policy =>
        {
            policy.AddCamera().None();
            policy.AddDisplayCapture().None();
            policy.AddGeolocation().None();
            policy.AddMicrophone().None();
            policy.AddPayment().None();
            policy.AddUsb().None();
        })
        .RemoveServerHeader();

    // The older word for frame-ancestors has no way to say "any".
    private static HeaderPolicyCollection Frames(HeaderPolicyCollection policy, bool isFramed) => isFramed ? policy : policy.AddFrameOptionsDeny();

    // Static style sheets and scripts go out without a charset otherwise (ASVS 4.1.1).
    private static Task AddCharset(object state)
    {
        var response = (HttpResponse)state;
        if (response.ContentType is "text/css" or "text/javascript" or "image/svg+xml")
            response.ContentType += "; charset=utf-8";
        return Task.CompletedTask;
    }
}
