using Microsoft.AspNetCore.Mvc.ModelBinding;

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

    /// <summary>What is wrong with the day that a request asks for.</summary>
    public static IReadOnlyList<string> FaultsOf(ModelStateDictionary state) =>
        [.. state.Where(entry => entry.Key.Equals("on", StringComparison.OrdinalIgnoreCase)).SelectMany(entry => entry.Value!.Errors).Select(error => error.ErrorMessage)];

    /// <summary>The page on another day.</summary>
    public string At(DateOnly day) => $"{Action}?on={day:yyyy-MM-dd}";
}

/// <summary>A day from which on something is different.</summary>
/// <param name="What">What changes, in a few words: "ITPP of Japan".</param>
public sealed record Turn(DateOnly Day, string What);
