using Ical.Net;
using Ical.Net.CalendarComponents;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Summits;
using PartnershipTracker.Web.Tests.Downloads;

namespace PartnershipTracker.Web.Tests.Following;

/// <summary>What is ahead, as a calendar.</summary>
public sealed class CalendarTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task It_holds_the_summits_and_the_ends_of_agreements_that_are_ahead()
    {
        var calendar = await ReadAsync(_client);

        calendar.Events.Select(each => each.Uid).Should().BeEquivalentTo(
            "summit-tirana-2027@localhost", "end-of-au-itpp-2023@localhost", "end-of-jp-itpp-2023@localhost", "end-of-kr-itpp-2023@localhost");
        calendar.Events.Should().OnlyContain(each => each.IsAllDay && each.Url != null && each.DtStamp!.Value == TrackerApp.Now.UtcDateTime);
    }

    [Fact]
    public async Task What_is_known_to_a_year_spans_it_and_says_so()
    {
        var ending = (await ReadAsync(_client)).Events.Single(each => each.Uid == "end-of-jp-itpp-2023@localhost");

        ending.Summary.Should().Be("The ITPP of Japan ends (day not known: 2026)");
        ending.Description.Should().StartWith("The day is not known. The record says: 2026. This entry spans the time in which it may lie.");
        Days(ending).Should().Be((new DateOnly(2026, 1, 1), new DateOnly(2027, 1, 1)));
        (ending.Status, ending.Transparency).Should().Be(("TENTATIVE", "TRANSPARENT"));
    }

    [Fact]
    public async Task Known_days_stand_on_their_days_and_a_change_keeps_the_entry()
    {
        await using var own = new TrackerApp();
        using var client = own.CreateClient();
        var before = (await ReadAsync(client)).Events.Single(each => each.Uid == "summit-tirana-2027@localhost");
        own.Clock.Move(TimeSpan.FromDays(1));
        await own.ChangeAsync("summit", "tirana-2027", (SummitInput input) => input with { Date = new SourcedDate(EdtfDate.Parse("2027-07-06/2027-07-08")), Standing = Standing.Scheduled });

        var after = (await ReadAsync(client)).Events.Single(each => each.Uid == before.Uid);

        before.Summary.Should().EndWith("(day not known: 2027)");
        after.Summary.Should().NotContain("not known");
        Days(after).Should().Be((new DateOnly(2027, 7, 6), new DateOnly(2027, 7, 9)));
        (before.Sequence, after.Sequence, after.Status).Should().Be((0, 1, "CONFIRMED"));
        after.LastModified!.Value.Should().Be(TrackerApp.Now.AddDays(1).UtcDateTime);
    }

    [Fact]
    public async Task What_has_no_last_day_is_left_out_and_named()
    {
        await using var own = new TrackerApp();
        using var client = own.CreateClient();
        await own.ChangeAsync("summit", "tirana-2027", (SummitInput input) => input with { Date = new SourcedDate(EdtfDate.Parse("2027/..")) });

        var calendar = await ReadAsync(client);

        calendar.Events.Should().NotContain(each => each.Uid!.Contains("tirana", StringComparison.Ordinal));
        calendar.Properties.Get<string>("X-WR-CALDESC").Should().Contain("Left out, because no first or last day is known: ").And.Contain("from 2027 on");
    }

    [Fact]
    public async Task Two_answers_are_the_same_letter_for_letter() =>
        (await _client.TakeAsync("/calendar.ics")).Should().Equal(await _client.TakeAsync("/calendar.ics"));

    private static (DateOnly First, DateOnly After) Days(CalendarEvent each) => (DateOnly.FromDateTime(each.Start!.Value), DateOnly.FromDateTime(each.End!.Value));

    private static async Task<Calendar> ReadAsync(HttpClient client) => Calendar.Load(System.Text.Encoding.UTF8.GetString(await client.TakeAsync("/calendar.ics")))!;
}
