using PartnershipTracker.Core.Milestones;

namespace PartnershipTracker.Web.Pages.Partners;

/// <summary>Some years of a partner's path.</summary>
/// <param name="Id">Its anchor on the page.</param>
/// <param name="Title">The years: "1979–1999", "2022".</param>
public sealed record Chapter(string Id, string Title, IReadOnlyList<MilestoneDetails> Milestones)
{
    // Fewer would make a heading for every other line.
    private const int Least = 6;

    /// <summary>Milestones in the one order, cut between years once a chapter holds enough; those without a first day by themselves.</summary>
    public static IReadOnlyList<Chapter> Of(IReadOnlyList<MilestoneDetails> milestones)
    {
        var chapters = new List<List<MilestoneDetails>>();
        foreach (var year in milestones.GroupBy(YearOf))
        {
            var goesOn = chapters.Count > 0 && chapters[^1].Count < Least && YearOf(chapters[^1][0]) is not null;
            if (goesOn)
                chapters[^1].AddRange(year);
            else
                chapters.Add([.. year]);
        }

        return [.. chapters.Select(chapter => Of(YearOf(chapter[0]), YearOf(chapter[^1]), chapter))];
    }

    private static Chapter Of(int? first, int? last, IReadOnlyList<MilestoneDetails> milestones) => (first, last) switch
    {
        (null, _) => new("years-unknown", "No first day known", milestones),
        _ when first == last => new($"years-{first}", $"{first}", milestones),
        _ => new($"years-{first}", $"{first}–{last}", milestones),
    };

    private static int? YearOf(MilestoneDetails milestone) => milestone.Date.Earliest?.Year;
}
