using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Web.Hosting;
using PartnershipTracker.Web.Pages.Timeline;

namespace PartnershipTracker.Web.Pages.Milestones;

/// <summary>What is wrong with the filter of an address that answers no form: a file or a feed of milestones.</summary>
internal static class FilterFault
{
    // How the page shows its list is no filter, and may stand in the address all the same.
    private static readonly string[] Views = [KnownPages.Parameter, IndexModel.View, LaneKinds.Parameter, TimelineRange.Parameter, TimelineView.Selection, TimelineView.Part];

    /// <summary>Every fault in sentences; null where there is none. A misspelt filter is one, or it would be answered with everything.</summary>
    public static string? Of(PageModel page)
    {
        var faults = page.ModelState.Values.SelectMany(value => value.Errors).Select(error => error.ErrorMessage)
            .Concat(page.Request.Query.Keys.Where(IsUnknown).Select(name => $"'{name}' is not a filter of milestones. Allowed: {string.Join(", ", MilestoneWords.Parameters)}."))
            .Distinct(StringComparer.Ordinal).ToList();
        return faults.Count == 0 ? null : string.Join(' ', faults);
    }

    private static bool IsUnknown(string name) => !MilestoneWords.Parameters.Concat(Views).Contains(name, StringComparer.OrdinalIgnoreCase);
}
