using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Web.Pages.Partners;

namespace PartnershipTracker.Web.Tests.Pages;

/// <summary>How a partner's path is cut into chapters.</summary>
public sealed class ChapterTests
{
    [Fact]
    public void Nothing_makes_no_chapter() => Chapters("").Should().BeEmpty();

    [Fact]
    public void A_year_by_itself_is_its_own_title() => Chapters("2022 6").Should().Equal("years-2022 “2022” 6");

    [Fact]
    public void Years_go_on_until_a_chapter_holds_six_and_the_next_opens_another() =>
        Chapters("1979 1, 1990 2, 1997 3, 1999 1").Should().Equal("years-1979 “1979–1997” 6", "years-1999 “1999” 1");

    [Fact]
    public void A_year_is_never_cut() =>
        Chapters("2001 5, 2002 40, 2003 1, 2004 1").Should().Equal("years-2001 “2001–2002” 45", "years-2003 “2003–2004” 2");

    [Fact]
    public void What_has_no_first_day_stands_by_itself_however_little() =>
        Chapters("? 2, 1979 1, 1980 1").Should().Equal("years-unknown “No first day known” 2", "years-1979 “1979–1980” 2");

    [Fact]
    public void Every_milestone_is_told_once_in_the_given_order()
    {
        var milestones = Of("? 3, 1979 1, 1990 2, 2001 7, 2002 1, 2003 4");

        Chapter.Of(milestones).SelectMany(chapter => chapter.Milestones).Should().Equal(milestones);
    }

    private static IEnumerable<string> Chapters(string years) =>
        Chapter.Of(Of(years)).Select(chapter => $"{chapter.Id} “{chapter.Title}” {chapter.Milestones.Count}");

    /// <summary>"? 2, 1979 1": two without a first day, one of 1979.</summary>
    private static List<MilestoneDetails> Of(string years) =>
    [
        .. from part in years.Split(", ", StringSplitOptions.RemoveEmptyEntries)
           let words = part.Split(' ')
           from number in Enumerable.Range(1, int.Parse(words[1], null))
           select Of(words[0] == "?" ? "../2024-06-21" : words[0], $"{words[0]}-{number}"),
    ];

    private static MilestoneDetails Of(string date, string id) => new(
        id, id, id, DateDetails.Of(new SourcedDate(EdtfDate.Parse(date))), MilestoneKind.Visit, ["JP"], Framework: null, Agreement: null, Areas: [], Summit: null,
        Statement: null, Standing.Held, OutcomeNotRecorded: false, Significance.Core, Confidence.High, Citations: [], Version: 1, CreatedAt: default, UpdatedAt: default);
}
