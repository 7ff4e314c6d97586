using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Dates;

namespace PartnershipTracker.Web.Pages.Shared;

/// <summary>A form that asks a page for another day.</summary>
/// <param name="Action">The page's address, without its query.</param>
/// <param name="Asked">What the address asks for, as it was typed; null where it asks for nothing.</param>
/// <param name="Shown">The day that the page shows.</param>
/// <param name="Today">The day on which it is asked.</param>
/// <param name="Faults">What is wrong with what was asked.</param>
/// <param name="Turns">Days on which something changes, each with what does.</param>
public sealed record DayForm(string Action, string? Asked, DateOnly Shown, DateOnly Today, IReadOnlyList<string> Faults, IReadOnlyList<Turn> Turns)
{
    /// <summary>The heading over what stands on the day.</summary>
    public string Heading =>
        Asked is null || Shown == Today ? "Where it stands today"
        : Shown < Today ? $"Where it stood on {Words.Day(Shown)}"
        : $"Where it will stand on {Words.Day(Shown)}, as recorded today";

    /// <summary>The form of a page that was asked for a day; where the day could not be understood, the answer says so.</summary>
    public static DayForm Of(PageModel page, string action, string? asked, TimeProvider clock, IReadOnlyList<Turn> turns)
    {
        var faults = FieldFault.MessagesOf(FieldFault.Of(page.ModelState, "on"), "on");
        if (faults.Count > 0)
            page.Response.StatusCode = StatusCodes.Status400BadRequest;
        return new(action, asked, Day.OrToday(asked, clock), clock.Today(), faults, turns);
    }

    /// <summary>The page on another day.</summary>
    public string At(DateOnly day) => $"{Action}?on={day:yyyy-MM-dd}";
}

/// <summary>A day from which on something is different.</summary>
/// <param name="What">What changes, in a few words: "ITPP of Japan".</param>
public sealed record Turn(DateOnly Day, string What);
