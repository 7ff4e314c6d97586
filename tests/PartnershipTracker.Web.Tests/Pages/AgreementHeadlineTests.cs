using Microsoft.Extensions.DependencyInjection;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Web.Pages.Frameworks;

namespace PartnershipTracker.Web.Tests.Pages;

/// <summary>The sentences over what stands on a day, for agreements made up.</summary>
public sealed class AgreementHeadlineTests(ArticleApp app) : IClassFixture<ArticleApp>
{
    [Fact]
    public async Task Agreements_that_stand_alike_share_a_sentence_in_the_order_of_partners() => (await OnAsync(
        "2024-05-01", ["JP", "KR", "AU", "NZ"],
        new("AU", "c", "2023", "2023", "2026"), new("KR", "b", "2023", "2023", "2026"), new("JP", "a", "2023", "2023", "2026"), new("NZ", "d", "2024-04", "2024", "2027")))
        .Should().Equal("The ITPPs of Japan, South Korea and Australia cover 2023–2026.", "New Zealand’s ITPP covers 2024–2027.");

    [Fact]
    public async Task What_ended_comes_first_then_what_holds_then_what_is_in_doubt_and_silence_last() => (await OnAsync(
        "2024-05-01", ["JP", "KR", "AU", "NZ"],
        new("KR", "open", "2020"), new("AU", "maybe", "2024"), new("JP", "over", "2019", End: "2022"), new("JP", "now", "2023", "2023", "2026")))
        .Should().Equal(
            "Japan’s ITPP ended in 2022; what followed is not recorded.", "Japan’s ITPP covers 2023–2026.",
            "Australia’s ITPP may have been adopted by then: its day is not recorded (2024).", "South Korea’s ITPP has no recorded period.",
            "No agreement of New Zealand is recorded by then.");

    [Fact]
    public async Task Several_without_an_agreement_are_named_together() =>
        (await OnAsync("2024-05-01", ["JP", "KR"], new MadeUp("JP", "ahead", "2025"))).Should().Equal("No agreement of Japan and South Korea is recorded by then.");

    [Fact]
    public async Task Other_partners_are_not_spoken_of() =>
        (await OnAsync("2024-05-01", ["KR"], new("JP", "a", "2020"), new("KR", "b", "2020"))).Should().Equal("South Korea’s ITPP has no recorded period.");

    [Theory]
    [InlineData("2026-06-30", "Japan’s ITPP covers 2023–2026.")]
    [InlineData("2026-07-01", "Japan’s ITPP covers 2023–2026: 183 days left at most; what follows is not recorded.")]
    [InlineData("2026-12-30", "Japan’s ITPP covers 2023–2026: 1 day left at most; what follows is not recorded.")]
    [InlineData("2026-12-31", "Japan’s ITPP covers 2023–2026: 0 days left at most; what follows is not recorded.")]
    [InlineData("2027-01-01", "Japan’s ITPP ended in 2026; what followed is not recorded.")]
    public async Task Of_what_expires_the_days_are_counted(string day, string sentence) =>
        (await OnAsync(day, ["JP"], new MadeUp("JP", "a", "2023-07-12", "2023", "2026"))).Should().Equal(sentence);

    [Theory]
    [InlineData("2026-12-30", "Japan’s ITPP covers 12 July 2023–31 December 2026: 1 day left; what follows is not recorded.")]
    [InlineData("2027-01-01", "Japan’s ITPP ended on 31 December 2026; what followed is not recorded.")]
    public async Task An_end_known_to_the_day_is_said_so(string day, string sentence) =>
        (await OnAsync(day, ["JP"], new MadeUp("JP", "a", "2023-07-12", "2023-07-12", "2026-12-31"))).Should().Equal(sentence);

    [Theory]
    [InlineData("2026-12-01", "Japan’s ITPP covers 2023–2026: 30 days left at most.", "Japan’s ITPP may have been adopted by then: its day is not recorded (November 2026 to 2027).")]
    [InlineData("2027-01-01", "Japan’s ITPP ended in 2026.", "Japan’s ITPP may have been adopted by then: its day is not recorded (November 2026 to 2027).")]
    [InlineData("2028-01-01", "Japan’s ITPP has no recorded period.")]
    public async Task Where_something_is_recorded_to_follow_it_is_not_said_to_be_missing(string day, params string[] sentences) =>
        (await OnAsync(day, ["JP"], new("JP", "a", "2023-07-12", "2023", "2026"), new("JP", "b", "2026-11/2027", After: "a")))
            .Should().Equal(sentences);

    [Fact]
    public async Task Without_a_recorded_end_it_may_have_been_replaced() =>
        (await OnAsync("2023-07-12", ["JP"], new("JP", "a", "2019-08-07"), new("JP", "b", "2023", After: "a"))).Should().Equal(
            "Japan’s ITPP may have been adopted by then: its day is not recorded (2023).", "Japan’s ITPP has no recorded end, and may have been replaced by then.");

    [Theory]
    [InlineData(null, null, "Japan’s ITPP has no recorded period.")]
    [InlineData("2023", null, "Japan’s ITPP has no recorded end.")]
    [InlineData("2023", "2026/..", "Japan’s ITPP has no recorded end.")]
    [InlineData(null, "2026", "Japan’s ITPP covers the time to 2026.")]
    public async Task Of_a_period_it_says_what_is_recorded(string? start, string? end, string sentence) =>
        (await OnAsync("2024-05-01", ["JP"], new MadeUp("JP", "a", "2023-07-12", start, end))).Should().Equal(sentence);

    private async Task<IReadOnlyList<string>> OnAsync(string day, string[] partners, params MadeUp[] agreements)
    {
        using var scope = app.Services.CreateScope();
        var all = await scope.ServiceProvider.GetRequiredService<PartnerQueries>().AllAsync(CancellationToken.None);
        return AgreementHeadline.Of(MadeUp.On(day, agreements), [.. all.Where(partner => partners.Contains(partner.Code))], framework => framework.ToUpperInvariant());
    }
}
