using PartnershipTracker.Core.Dates;

namespace PartnershipTracker.Core.Tests.Dates;

public sealed class EdtfCanonicalTests
{
    private static readonly string[] Symbols = ["", "?", "~", "%"];

    [Theory]
    [InlineData("2004~-06~-11~", "2004-06-11~")]
    [InlineData("~2004-~06-~11", "2004-06-11~")]
    [InlineData("?2004", "2004?")]
    [InlineData("~2004?", "2004%")]
    [InlineData("2004?-06~", "2004?-06~")]
    [InlineData("2004-?06~", "2004-?06~")]
    [InlineData("2001-21~", "2001-21~")]
    [InlineData("~2001-~21", "2001-21~")]
    [InlineData("~1984/?2004", "1984~/2004?")]
    [InlineData("[ 1668 , 1667, 1668 ]", "[1667,1668]")]
    [InlineData("[1670 .. 1672]", "[1670..1672]")]
    [InlineData("{ .. 1984 }", "{..1984}")]
    [InlineData("[1800,1760-12..]", "[1800,1760-12..]")]
    [InlineData("[..0001-05,0001-01-01]", "[..0001-05,0001-01-01]")]
    [InlineData("1985-04-12T23:20:30+04", "1985-04-12T23:20:30+04:00")]
    public void Dates_that_mean_the_same_have_one_spelling(string text, string canonical) =>
        EdtfDate.Parse(text).ToString().Should().Be(canonical);

    [Fact]
    public void Each_of_the_4096_ways_to_qualify_a_day_prints_as_the_shortest_way_that_says_the_same()
    {
        var spellings = (
            from y in Symbols
            from m in Symbols
            from d in Symbols
            from toYear in Symbols
            from toMonth in Symbols
            from toDay in Symbols
            select (
                Text: $"{y}2004{toYear}-{m}06{toMonth}-{d}11{toDay}",
                Meaning: (Bits(y, toYear, toMonth, toDay), Bits(m, toMonth, toDay), Bits(d, toDay)))).ToList();

        spellings.Should().HaveCount(4096);
        foreach (var same in spellings.GroupBy(spelling => spelling.Meaning))
        {
            var canonical = same.Select(spelling => EdtfDate.Parse(spelling.Text).ToString()).Distinct().Should().ContainSingle().Which;
            same.Select(spelling => spelling.Text).Should().Contain(canonical, "the canonical spelling has the same meaning");
            canonical.Should().HaveLength(same.Min(spelling => spelling.Text.Length));
        }
    }

    /// <summary>The qualifiers that reach a component, by the specification's rule: <c>?</c> is 1, <c>~</c> is 2, <c>%</c> both.</summary>
    private static int Bits(params string[] reaching) => reaching.Aggregate(0, (all, symbol) => all | Array.IndexOf(Symbols, symbol));
}
