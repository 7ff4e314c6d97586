namespace PartnershipTracker.Web.Tests.Access;

/// <summary>What somebody may do at least; each may do what those before it may.</summary>
public enum May
{
    Everybody,

    /// <summary>Whoever is signed in: one's own account.</summary>
    Contribute,
    Edit,
    Administer,

    /// <summary>Scripts with a key that has the scope; nobody by a session.</summary>
    Script,
}

/// <summary>A route, who may use it at least, and an address that leads to it.</summary>
public sealed record RouteRow(string Pattern, May Minimum, string Example)
{
    public RouteRow(string pattern, May minimum)
        : this(pattern, minimum, "/" + pattern)
    {
    }

    /// <summary>Whether it takes POST and nothing else.</summary>
    public bool IsPosted { get; init; }
}

/// <summary>Every route that code answers. A new one is added here, with who may use it.</summary>
public static class RouteTable
{
    /// <summary>Files, open to all: by their folders, and in development by any name.</summary>
    public static readonly string[] StaticFolders = ["css/", "fonts/", "js/", "{**path:file}"];

    public static readonly IReadOnlyList<RouteRow> Rows = [.. Own(), .. Own().Where(IsReleased).Select(InRelease)];

    // Each read of the record has the same address under each release.
    private static bool IsReleased(RouteRow row) => row.Pattern.StartsWith("api/v1/", StringComparison.Ordinal)
        && !new[] { "batch", "changes", "corrections", "dates", "diff", "drafts", "releases" }.Contains(row.Pattern["api/v1/".Length..].Split('/', '.')[0], StringComparer.Ordinal);

    private static RouteRow InRelease(RouteRow row) => row with
    {
        Pattern = row.Pattern.Replace("api/v1/", "api/v1/releases/{release}/", StringComparison.Ordinal),
        Example = row.Example.Replace("/api/v1/", "/api/v1/releases/1/", StringComparison.Ordinal),
    };

    private static IReadOnlyList<RouteRow> Own() =>
    [
        // The record.
        new("", May.Everybody),
        new("about", May.Everybody),
        new("areas", May.Everybody),
        new("areas/matrix", May.Everybody),
        new("assessments", May.Everybody),
        new("calendar.ics", May.Everybody),
        new("changes", May.Everybody),
        new("cite/{type}/{id}", May.Everybody, "/cite/milestone/no-such"),
        new("compare", May.Everybody),
        new("corrections", May.Everybody),
        new("disagreements", May.Everybody),
        new("frameworks", May.Everybody),
        new("embed/timeline", May.Everybody, "/embed/timeline?q=nothing-says-this"),
        new("history/{type}/{id}", May.Everybody, "/history/milestone/no-such"),
        new("history/{type}/{id}/{number:int}", May.Everybody, "/history/milestone/no-such/1"),
        new("milestones", May.Everybody),
        new("milestones.atom", May.Everybody),
        new("milestones.csv", May.Everybody),
        new("milestones.json", May.Everybody),
        new("milestones.zip", May.Everybody),
        new("milestones/{id}", May.Everybody, "/milestones/no-such"),
        new("names", May.Everybody),
        new("oembed", May.Everybody),
        new("partners", May.Everybody),
        new("partners/{id}", May.Everybody, "/partners/no-such"),
        new("partners/{id}/brief", May.Everybody, "/partners/no-such/brief"),
        new("partners/{id}/brief.md", May.Everybody, "/partners/no-such/brief.md"),
        new("problems", May.Everybody),
        new("problems/{name}", May.Everybody, "/problems/unknown-record"),
        new("releases", May.Everybody),
        new("releases/{id}", May.Everybody, "/releases/1"),
        new("report/{type}/{id}", May.Everybody, "/report/milestone/no-such"),
        new("report/{type}/{id}/sent/{number}", May.Everybody, "/report/milestone/no-such/sent/no-such"),
        new("search", May.Everybody),
        new("search/suggest", May.Everybody),
        new("sources", May.Everybody),
        new("sources/{id}", May.Everybody, "/sources/no-such"),
        new("statements", May.Everybody),
        new("summits", May.Everybody),
        new("summits/{id}", May.Everybody, "/summits/no-such"),
        new("summits/{id}/brief", May.Everybody, "/summits/no-such/brief"),
        new("summits/{id}/brief.md", May.Everybody, "/summits/no-such/brief.md"),
        new("theme/{choice}", May.Everybody, "/theme/no-such"),
        new("timeline-card.png", May.Everybody, "/timeline-card.png?q=nothing-says-this"),
        new("timeline.png", May.Everybody, "/timeline.png?q=nothing-says-this"),
        new("timeline.svg", May.Everybody, "/timeline.svg?q=nothing-says-this"),

        // Readers' reports, and what came of them.
        new("desk/restore/{type}/{id}/{number:int}", May.Edit, "/desk/restore/milestone/no-such/1"),
        new("desk/withdraw/{type}/{id}", May.Edit, "/desk/withdraw/milestone/no-such"),
        new("desk/merge/{type}/{id}", May.Edit, "/desk/merge/milestone/no-such"),
        new("desk/reports", May.Edit),
        new("desk/reports/{number}", May.Edit, "/desk/reports/2026-1"),

        // The API, health, errors.
        new("api/v1/agreements", May.Everybody),
        new("api/v1/agreements.{format:regex(^(json|ndjson|csv|jsonld)$)}", May.Everybody, "/api/v1/agreements.ndjson"),
        new("api/v1/agreements/{id}", May.Everybody, "/api/v1/agreements/no-such"),
        new("api/v1/agreements/{id}/record", May.Everybody, "/api/v1/agreements/no-such/record"),
        new("api/v1/areas", May.Everybody),
        new("api/v1/areas.{format:regex(^(json|ndjson|csv|jsonld)$)}", May.Everybody, "/api/v1/areas.ndjson"),
        new("api/v1/areas/matrix", May.Everybody),
        new("api/v1/areas/{id}", May.Everybody, "/api/v1/areas/no-such"),
        new("api/v1/areas/{id}/record", May.Everybody, "/api/v1/areas/no-such/record"),
        new("api/v1/assessments", May.Everybody),
        new("api/v1/assessments.{format:regex(^(json|ndjson|csv|jsonld)$)}", May.Everybody, "/api/v1/assessments.ndjson"),
        new("api/v1/assessments/{id}", May.Everybody, "/api/v1/assessments/no-such"),
        new("api/v1/assessments/{id}/record", May.Everybody, "/api/v1/assessments/no-such/record"),
        new("api/v1/batch", May.Script),
        new("api/v1/changes", May.Everybody),
        new("api/v1/changes.{format:regex(^(json|ndjson)$)}", May.Everybody, "/api/v1/changes.ndjson"),
        new("api/v1/changes/stream", May.Everybody, "/api/v1/changes/stream?since=no-such"),
        new("api/v1/corrections", May.Everybody),
        new("api/v1/corrections.{format:regex(^(json|ndjson|csv)$)}", May.Everybody, "/api/v1/corrections.ndjson"),
        new("api/v1/coverage", May.Everybody),
        new("api/v1/dates", May.Everybody),
        new("api/v1/diff", May.Everybody, "/api/v1/diff?from=1"),
        new("api/v1/diff.{format:regex(^(json|ndjson|csv)$)}", May.Everybody, "/api/v1/diff.ndjson?from=1"),
        new("api/v1/disagreements", May.Everybody),
        new("api/v1/disagreements.{format:regex(^(json|ndjson|csv|jsonld)$)}", May.Everybody, "/api/v1/disagreements.ndjson"),
        new("api/v1/disagreements/{id}", May.Everybody, "/api/v1/disagreements/no-such"),
        new("api/v1/drafts", May.Script),
        new("api/v1/drafts/{key}", May.Script, "/api/v1/drafts/no-such"),
        new("api/v1/drafts/{key}/discard", May.Script, "/api/v1/drafts/no-such/discard"),
        new("api/v1/drafts/{key}/propose", May.Script, "/api/v1/drafts/no-such/propose"),
        new("api/v1/drafts/{key}/publish", May.Script, "/api/v1/drafts/no-such/publish"),
        new("api/v1/drafts/{key}/reopen", May.Script, "/api/v1/drafts/no-such/reopen"),
        new("api/v1/drafts/{key}/return", May.Script, "/api/v1/drafts/no-such/return"),
        new("api/v1/export.ndjson", May.Everybody),
        new("api/v1/export.sqlite", May.Everybody),
        new("api/v1/export.zip", May.Everybody),
        new("api/v1/frameworks", May.Everybody),
        new("api/v1/frameworks.{format:regex(^(json|ndjson|csv|jsonld)$)}", May.Everybody, "/api/v1/frameworks.ndjson"),
        new("api/v1/frameworks/{id}", May.Everybody, "/api/v1/frameworks/no-such"),
        new("api/v1/milestones", May.Everybody),
        new("api/v1/milestones.{format:regex(^(json|ndjson|csv|jsonld)$)}", May.Everybody, "/api/v1/milestones.ndjson"),
        new("api/v1/milestones/{id}", May.Everybody, "/api/v1/milestones/no-such"),
        new("api/v1/milestones/{id}/record", May.Everybody, "/api/v1/milestones/no-such/record"),
        new("api/v1/names", May.Everybody),
        new("api/v1/names.{format:regex(^(json|ndjson|csv|jsonld)$)}", May.Everybody, "/api/v1/names.ndjson"),
        new("api/v1/partners", May.Everybody),
        new("api/v1/partners.{format:regex(^(json|ndjson|csv|jsonld)$)}", May.Everybody, "/api/v1/partners.ndjson"),
        new("api/v1/partners/{id}", May.Everybody, "/api/v1/partners/no-such"),
        new("api/v1/releases", May.Everybody),
        new("api/v1/releases.{format:regex(^(json|ndjson|csv)$)}", May.Everybody, "/api/v1/releases.ndjson"),
        new("api/v1/releases/{id}", May.Everybody, "/api/v1/releases/1"),
        new("api/v1/releases/{id}/records.ndjson", May.Everybody, "/api/v1/releases/1/records.ndjson"),
        new("api/v1/sources", May.Everybody),
        new("api/v1/sources.{format:regex(^(json|ndjson|csv|jsonld)$)}", May.Everybody, "/api/v1/sources.ndjson"),
        new("api/v1/sources/{id}", May.Everybody, "/api/v1/sources/no-such"),
        new("api/v1/sources/{id}/record", May.Everybody, "/api/v1/sources/no-such/record"),
        new("api/v1/sources/{id}/text", May.Everybody, "/api/v1/sources/no-such/text"),
        new("api/v1/summits", May.Everybody),
        new("api/v1/summits.{format:regex(^(json|ndjson|csv|jsonld)$)}", May.Everybody, "/api/v1/summits.ndjson"),
        new("api/v1/summits/{id}", May.Everybody, "/api/v1/summits/no-such"),
        new("api/v1/summits/{id}/record", May.Everybody, "/api/v1/summits/no-such/record"),
        new("health/live", May.Everybody),
        new("health/ready", May.Everybody),
        new("error/{code:int}", May.Everybody, "/error/404"),

        // Assistants, and who has only the name of the site.
        new(".well-known/api-catalog", May.Everybody),
        new("llms.txt", May.Everybody),
        new("mcp", May.Everybody) { IsPosted = true },
        new("robots.txt", May.Everybody),
        new("sitemap.xml", May.Everybody),
        new("sitemaps/{number:int:min(1)}.xml", May.Everybody, "/sitemaps/1.xml"),

        // Lists.
        new("desk/import", May.Edit),
        new("desk/import/{key}", May.Edit, "/desk/import/no-such"),
        new("desk/bulk", May.Edit),
        new("desk/releases", May.Edit),
        new("desk/saves", May.Edit),
        new("desk/saves/{version:long}", May.Edit, "/desk/saves/1"),

        // The desk.
        new("desk", May.Contribute),
        new("desk/similar", May.Contribute),
        new("desk/{type}/{id}", May.Contribute, "/desk/milestone/new"),
        new("desk/sheets/{key}", May.Contribute, "/desk/sheets/no-such"),
        new("summits/new", May.Contribute),
        new("summits/{id}/desk", May.Contribute, "/summits/no-such/desk"),
        new("desk/drafts/{key}/review", May.Contribute, "/desk/drafts/no-such/review"),
        new("desk/drafts/{key}/merge", May.Contribute, "/desk/drafts/no-such/merge"),
        new("desk/drafts/{key}/passage/{row:int}", May.Contribute, "/desk/drafts/no-such/passage/0"),

        // Getting in and out.
        new("account/join", May.Everybody),
        new("account/reset", May.Everybody),
        new("account/second-factor", May.Everybody),
        new("account/sign-in", May.Everybody),
        new("account/sign-out", May.Everybody),

        // One's own account.
        new("account", May.Contribute),
        new("account/authenticator", May.Contribute),
        new("account/email", May.Contribute),
        new("account/keys", May.Contribute),
        new("account/passkeys", May.Contribute),
        new("account/password", May.Contribute),
        new("account/recovery-codes", May.Contribute),
        new("account/webhooks", May.Contribute),
        new("account/webhooks/{key}", May.Contribute, "/account/webhooks/no-such"),

        // People and the audit log.
        new("audit", May.Administer),
        new("people", May.Administer),
        new("people/{id:int}", May.Administer, "/people/1"),
    ];
}
