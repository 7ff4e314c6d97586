namespace PartnershipTracker.Web.Pages.Desk;

/// <summary>The addresses of the editors' pages.</summary>
internal static class DeskLinks
{
    public const string Home = "/desk";

    public static string New(string type) => $"/desk/{type}/new";

    public static string Edit(string type, string id) => $"/desk/{type}/{id}";

    public static string Draft(string key) => $"/desk/drafts/{key}";

    public static string Review(string key) => $"/desk/drafts/{key}/review";

    /// <summary>Where a draft meets what somebody else has published since it was begun.</summary>
    public static string Merge(string key) => $"/desk/drafts/{key}/merge";

    public const string Imports = "/desk/import";

    public const string Saves = "/desk/saves";

    public static string Import(string key) => $"/desk/import/{key}";

    /// <summary>One save, with what it wrote.</summary>
    public static string Save(long version) => $"/desk/saves/{version}";
}
