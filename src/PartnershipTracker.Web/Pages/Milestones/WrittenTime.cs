using Microsoft.AspNetCore.Mvc.ModelBinding;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Milestones;

namespace PartnershipTracker.Web.Pages.Milestones;

/// <summary>The time that an address asks for, as people may write it.</summary>
/// <param name="IsRead">Whether it was written so, and understood: the filter says it in EDTF now.</param>
/// <param name="Filter">The filter for that time.</param>
/// <param name="Text">What the field for it shows.</param>
internal sealed record WrittenTime(bool IsRead, MilestoneFilter Filter, string? Text)
{
    /// <summary>Reads the field of the form, and <c>from</c> and <c>to</c> where they are no EDTF. What is not understood becomes a fault of the field.</summary>
    public static WrittenTime Read(IndexModel page, DateOnly today)
    {
        var (filter, state) = (page.Filter, page.ModelState);
        if (!string.IsNullOrWhiteSpace(page.Written))
        {
            if (!WrittenDate.TryRead(page.Written, today, out var date, out var error))
                return Fault(filter, state, page.Written, error.Message);
            var (from, to) = DateField.Ends(date);
            return new(IsRead: true, filter with { From = from, To = to }, null);
        }

        foreach (var end in new[] { filter.From, filter.To })
        {
            if (!string.IsNullOrEmpty(end) && !WrittenDate.TryRead(end, today, out _, out var error))
                return Fault(filter, state, end, error.Message);
        }

        var read = filter with { From = Edtf(filter.From, today), To = Edtf(filter.To, today) };
        if (read.From != filter.From || read.To != filter.To)
            return new(IsRead: true, read, null);

        // Of the order of the ends the filter itself has spoken.
        if (state["to"] is { Errors: [var first, ..] })
        {
            state.Remove("to");
            state.AddModelError(DateField.Name, first.ErrorMessage);
            return new(IsRead: false, filter, $"{filter.From} to {filter.To}");
        }

        return new(IsRead: false, filter, DateField.Of(filter) is { } asked ? DateField.Text(asked, today) : null);
    }

    private static WrittenTime Fault(MilestoneFilter filter, ModelStateDictionary state, string text, string message)
    {
        state.Remove("from");
        state.Remove("to");
        state.AddModelError(DateField.Name, message);
        return new(IsRead: false, filter, text);
    }

    // What is EDTF stays as it was written: a cursor holds for it.
    private static string? Edtf(string? text, DateOnly today) =>
        string.IsNullOrEmpty(text) || EdtfDate.TryParse(text, out _, out _) || !WrittenDate.TryRead(text, today, out var date, out _) ? text : date.ToString();
}
