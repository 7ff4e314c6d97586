using PartnershipTracker.Core.Comparisons;

namespace PartnershipTracker.Core.Tests.Comparisons;

/// <summary>How many partners and days may be asked for.</summary>
public sealed class ComparisonFilterTests
{
    [Theory]
    [InlineData("", null, null)]
    [InlineData("JP,KR", null, null)]
    [InlineData("Tokyo,south-korea,AU,NZ", "2016-03-01", "")]
    [InlineData("JP", "2016-03-01", "2020-01-01")]
    [InlineData("JP", null, "2020-01-01")]
    [InlineData("JP,japan", null, "2020-01-01")]
    public async Task Two_to_four_on_a_day_or_one_on_two_may_be_asked_for(string partners, string? on, string? and)
    {
        await using var tracker = await TrackerDatabase.SeededAsync();
        (await tracker.FaultsAsync(new ComparisonFilter { Partners = [partners], On = on, And = and })).Should().BeEmpty();
    }

    [Theory]
    [InlineData("JP", null, null, "partners", "partners must name 2 to 4 partners, and names 1; one partner is compared with itself on two days (on and and).")]
    [InlineData("JP,Tokyo", null, null, "partners", "partners must name 2 to 4 partners, and names 1; one partner is compared with itself on two days (on and and).")]
    [InlineData("JP,KR", null, "2020-01-01", "partners", "Two days (on and and) compare one partner with itself: partners must name one, and names 2.")]
    [InlineData("", null, "2020-01-01", "partners", "Two days (on and and) compare one partner with itself: partners must name one, and names none.")]
    [InlineData("JP,atlantis", null, null, "partners", "'atlantis' is not a known partner. Allowed: JP, KR, AU, NZ.")]
    [InlineData("JP,KR", "soon", null, "on", "'soon' is not a day. Write year, month and day: 2016-03-01.")]
    [InlineData("JP", null, "2023-02-30", "and", "'2023-02-30' is not a day. Write year, month and day: 2016-03-01.")]
    public async Task What_is_wrong_is_told_with_its_parameter(string partners, string? on, string? and, string parameter, string reason)
    {
        await using var tracker = await TrackerDatabase.SeededAsync();
        (await tracker.FaultsAsync(new ComparisonFilter { Partners = [partners], On = on, And = and })).Should().Equal((parameter, reason));
    }
}
