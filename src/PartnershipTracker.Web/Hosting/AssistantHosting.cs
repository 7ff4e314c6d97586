using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using PartnershipTracker.Web.Api.Protocol;
using PartnershipTracker.Web.Api.Writing;
using PartnershipTracker.Web.Assistants;

namespace PartnershipTracker.Web.Hosting;

/// <summary>The door for assistants: the Model Context Protocol at <c>/mcp</c>, read only, without sessions.</summary>
internal static class AssistantHosting
{
    public const string Path = "/mcp";

    /// <summary>The most bytes of a request: a quotation to look for, and room to spare.</summary>
    public const int MaxBytes = 1_000_000;

    public static void AddAssistants(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<AssistantLinks>().AddScoped<AskedFilter>().AddScoped<CitedRecords>().AddScoped<ToldRecords>().AddScoped<ToldSources>().AddScoped<ComparedRecords>();
        services.AddScoped<SourceResources>();
        services.AddOptions<McpServerOptions>().Configure<IOptions<SiteOptions>>((server, site) =>
        {
            server.ServerInfo = new Implementation
            {
                Name = "partnership-tracker",
                Title = AssistantWords.Title,
                Description = AssistantWords.Description,
                Version = typeof(Program).Assembly.GetName().Version!.ToString(3),
                WebsiteUrl = site.Value.PublicUrl?.AbsoluteUri,
            };
            server.ServerInstructions = AssistantWords.Instructions;
        });

        // Nothing is kept between two calls: there is nothing to lose at a restart, and nothing that could fill the memory.
        services.AddMcpServer()
            .WithHttpTransport(http => http.Stateless = true)
            .WithTools<MilestoneTools>(AssistantJson.Options)
            .WithTools<AgreementTools>(AssistantJson.Options)
            .WithTools<ComparisonTools>(AssistantJson.Options)
            .WithTools<PassageTools>(AssistantJson.Options)
            .WithResources<SourceResources>()
            .WithListResourcesHandler(async (request, cancellationToken) => await request.Services!.GetRequiredService<SourceResources>().ListAsync(request.Params?.Cursor, cancellationToken))
            .WithRequestFilters(filters => filters.AddCallToolFilter(CallFaults.OfTools).AddReadResourceFilter(CallFaults.OfReads).AddListResourcesFilter(CallFaults.OfReads));
    }

    public static bool IsMeant(HttpContext context) => context.Request.Path.StartsWithSegments(Path);

    /// <summary>What holds before a message is read: who may call from a browser, how often, how much may be sent, and that no cache keeps the answer.</summary>
    public static void UseAssistants(this WebApplication app) => app.UseWhen(IsMeant, assistants =>
    {
        assistants.Use(HoldAsync);
        assistants.Use(CallLimit.HoldAsync);
        assistants.Use(ReadMethods.AnswerOptionsAsync);
        assistants.Use(TakePostAsync);
    });

    public static void MapAssistants(this WebApplication app) => app.MapMcp(Path).WithMetadata(new RequestSizeLimitAttribute(MaxBytes)).ExcludeFromDescription();

    private static Task HoldAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            context.Response.Headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        if (context.Request.Headers.Origin.Count > 0 && !IsOwn(context))
            return new ProblemResult(ForeignOrigin()).ExecuteAsync(context);
        if (HttpMethods.IsPost(context.Request.Method) && RequestBody.MediaTypeOf(context.Request) != RequestBody.JsonType)
            return new ProblemResult(WriteProblems.UnsupportedMediaType([RequestBody.JsonType])).ExecuteAsync(context);
        return context.Request.ContentLength > MaxBytes ? new ProblemResult(WriteProblems.BodyTooLarge(MaxBytes)).ExecuteAsync(context) : next(context);
    }

    // Without sessions there is no stream to get and nothing to delete. Said here: where files are served by any name, routing would find no file of that name.
    private static Task TakePostAsync(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsPost(context.Request.Method) || context.Request.Path != Path)
            return next(context);
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = HttpMethods.Post;
        return Task.CompletedTask;
    }

    // The protocol asks for this: a page of another site could otherwise speak, by a name that it lets point here, to a server in the reader's own network. So where the site's
    // own address is not set, the name that the request gives is believed for this machine alone.
    private static bool IsOwn(HttpContext context)
    {
        var origin = context.Request.Headers.Origin.ToString();
        if (context.RequestServices.GetRequiredService<IOptions<SiteOptions>>().Value.PublicUrl is { } site)
            return string.Equals(origin, site.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);
        return Uri.TryCreate(origin, UriKind.Absolute, out var named) && named.IsLoopback
            && string.Equals(origin, $"{context.Request.Scheme}://{context.Request.Host}", StringComparison.OrdinalIgnoreCase);
    }

    private static ProblemDetails ForeignOrigin() => new()
    {
        Type = "about:blank",
        Title = "Forbidden",
        Status = StatusCodes.Status403Forbidden,
        Detail = "Pages of other sites may not call this address. Programs, which send no Origin, may.",
    };
}
