namespace PartnershipTracker.Web.Pages.Shared;

/// <summary>The addresses of the history, and of what editors do with it.</summary>
public static class HistoryLinks
{
    public const string Changes = "/changes";

    /// <summary>The history of one record, of one too that was withdrawn.</summary>
    public static string Record(string type, string id) => $"/history/{type}/{id}";

    /// <summary>A step in the history of a record.</summary>
    public static string Step(string type, string id, int number) => $"/history/{type}/{id}#{Anchor(number)}";

    /// <summary>The whole record as it was after a step.</summary>
    public static string Revision(string type, string id, int number) => $"/history/{type}/{id}/{number}";

    /// <summary>In what the record differs between two of its steps.</summary>
    public static string Compare(string type, string id, int from, int to) => $"/history/{type}/{id}?from={from}&to={to}";

    /// <summary>Where an editor makes a record say again what it said at a step.</summary>
    public static string Restore(string type, string id, int number) => $"/desk/restore/{type}/{id}/{number}";

    /// <summary>Where an editor takes a record out.</summary>
    public static string Withdraw(string type, string id) => $"/desk/withdraw/{type}/{id}";

    /// <summary>Where an editor lets another record stand for this one.</summary>
    public static string Merge(string type, string id) => $"/desk/merge/{type}/{id}";

    /// <summary>The id of the place of a step in its history.</summary>
    public static string Anchor(int number) => $"revision-{number}";
}
