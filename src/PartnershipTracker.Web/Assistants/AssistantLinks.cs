using Microsoft.AspNetCore.WebUtilities;
using PartnershipTracker.Web.Discovery;
using PartnershipTracker.Web.Hosting;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Assistants;

/// <summary>The absolute addresses at which people and scripts find what an assistant is told.</summary>
public sealed class AssistantLinks(SiteAddress site, IHttpContextAccessor context)
{
    /// <summary>The page of a record.</summary>
    /// <param name="recordType">Its type, as the history names it.</param>
    public string Page(string recordType, string id) => Of(RecordLinks.Of(recordType, id));

    /// <summary>The page of a source, at the place where a citation begins; at its top where none does.</summary>
    public string Passage(string source, int? start) => Of(start is { } place ? RecordLinks.Passage(source, place) : RecordLinks.Source(source));

    /// <summary>A record in the API.</summary>
    /// <param name="day">The day on which it is asked how it stands; null where that does not matter.</param>
    public string Api(string recordType, string id, DateOnly? day = null) =>
        Of($"{DataPage.Api}{DataPage.ListOf(recordType)}/{Uri.EscapeDataString(id)}{(day is null ? "" : $"?on={day:yyyy-MM-dd}")}");

    /// <summary>The absolute address of a path of this site.</summary>
    public string Of(string path) => site.Of(context.HttpContext!.Request, path);

    /// <summary>The absolute address of a path that is asked with parameters; those without a value are left out.</summary>
    public string Asked(string path, params (string Name, string? Value)[] query) =>
        Of(QueryHelpers.AddQueryString(path, query.Where(each => !string.IsNullOrEmpty(each.Value)).Select(each => KeyValuePair.Create(each.Name, each.Value))));
}
