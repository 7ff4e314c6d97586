using PartnershipTracker.Core.Dates;

namespace PartnershipTracker.Web.Pages.Timeline;

/// <summary>A summit to draw as a line across all lanes.</summary>
/// <param name="Id">Its public id; the last word where two begin and end alike.</param>
/// <param name="Label">What stands at the top of its line: "Vilnius". Left out where there is no room.</param>
/// <param name="SpokenName">All that the line says, in words: "Vilnius Summit. 11 to 12 July 2023."</param>
/// <param name="Href">The page that it leads to.</param>
/// <param name="Date">A date too vague for a line is drawn as a bracket over the days that it may mean.</param>
/// <param name="Standing">What has not been held is dashed.</param>
public sealed record SummitLine(string Id, string Label, string SpokenName, string Href, EdtfDate Date, Standing Standing = Standing.Held)
{
    /// <summary>Its whole name, for the list: "Vilnius Summit".</summary>
    public string Name { get; init; } = Label;

    /// <summary>Whether the timeline is its own: its line is drawn strong.</summary>
    public bool IsOwn { get; init; }
}
