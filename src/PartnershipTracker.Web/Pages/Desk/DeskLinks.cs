namespace PartnershipTracker.Web.Pages.Desk;

/// <summary>The addresses of the editors' pages.</summary>
internal static class DeskLinks
{
    public const string Home = "/desk";

    public static string New(string type) => $"/desk/{type}/new";

    public static string Edit(string type, string id) => $"/desk/{type}/{id}";

    public static string Draft(string key) => $"/desk/drafts/{key}";

    /// <summary>A summit and what it brought, on one sheet.</summary>
    public static string Sheet(string key) => $"/desk/sheets/{key}";

    /// <summary>The sheet of a summit that exists; of a new one where none is named.</summary>
    public static string SheetOf(string? summit) => summit is null ? "/summits/new" : $"/summits/{summit}/desk";

    public static string Review(string key) => $"/desk/drafts/{key}/review";

    /// <summary>Where the passage of a citation is chosen in the text.</summary>
    /// <param name="row">The citation's place in the draft, from 0.</param>
    public static string Passage(string key, int row) => $"/desk/drafts/{key}/passage/{row}";

    /// <summary>Where a draft meets what somebody else has published since it was begun.</summary>
    public static string Merge(string key) => $"/desk/drafts/{key}/merge";

    public const string Imports = "/desk/import";

    public const string Releases = "/desk/releases";

    public const string Saves = "/desk/saves";

    public static string Import(string key) => $"/desk/import/{key}";

    /// <summary>One save, with what it wrote.</summary>
    public static string Save(long version) => $"/desk/saves/{version}";
}
