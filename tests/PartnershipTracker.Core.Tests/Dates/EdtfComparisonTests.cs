using System.Globalization;
using PartnershipTracker.Core.Dates;

namespace PartnershipTracker.Core.Tests.Dates;

public sealed class EdtfComparisonTests
{
    [Fact]
    public void Dates_sort_by_first_day_then_the_narrower_then_text()
    {
        string[] inOrder = ["../2024-06-21", "/2024", "199X", "2023-01-01", "2023-01", "2023", "2023-XX", "2023?", "2023/2026", "2023/..", "2023-07-11"];

        var sorted = inOrder.Reverse().Select(EdtfDate.Parse).Order().Select(date => date.ToString());

        sorted.Should().Equal(inOrder);
    }

    [Theory]
    [InlineData("2023-07-11", "2023-07")]
    [InlineData("2023-07", "2023")]
    [InlineData("2023", "202X")]
    [InlineData("202X", "20XX")]
    [InlineData("20XX", "2XXX")]
    [InlineData("2023-07-11", "2023-07-11")]
    [InlineData("2024/2025", "2023/2026")]
    [InlineData("2024/..", "2023/..")]
    [InlineData("../2023", "../2024")]
    [InlineData("/2024", "../2024")]
    [InlineData("2001-33", "2001-37")]
    public void A_narrower_date_lies_within_the_wider(string narrow, string wide)
    {
        var (inner, outer) = (EdtfDate.Parse(narrow), EdtfDate.Parse(wide));

        inner.LiesWithin(outer).Should().BeTrue();
        outer.MayOverlap(inner).Should().BeTrue();
    }

    [Theory]
    [InlineData("2023", "2023-07")]
    [InlineData("2023-07-31/2023-08-01", "2023-07")]
    [InlineData("2023/..", "2023/2026")]
    [InlineData("../2023", "2023")]
    [InlineData("2001-28", "2001")]
    public void A_date_that_reaches_out_may_overlap_but_does_not_lie_within(string reaching, string other)
    {
        var (left, right) = (EdtfDate.Parse(reaching), EdtfDate.Parse(other));

        left.LiesWithin(right).Should().BeFalse();
        left.MayOverlap(right).Should().BeTrue();
        right.MayOverlap(left).Should().BeTrue();
    }

    [Theory]
    [InlineData("2023-07-31", "2023-08-01")]
    [InlineData("2023", "2024/..")]
    [InlineData("../2022", "2023")]
    [InlineData("199X", "2000")]
    public void Dates_apart_do_not_overlap(string before, string after)
    {
        var (left, right) = (EdtfDate.Parse(before), EdtfDate.Parse(after));

        left.MayOverlap(right).Should().BeFalse();
        right.MayOverlap(left).Should().BeFalse();
    }

    [Fact]
    public void Equality_is_by_canonical_string()
    {
        var left = EdtfDate.Parse("2004~-06~");
        var right = EdtfDate.Parse("2004-06~");

        left.Equals(right).Should().BeTrue();
        (left == right).Should().BeTrue();
        left.GetHashCode().Should().Be(right.GetHashCode());
        left.CompareTo(right).Should().Be(0);
        (left != EdtfDate.Parse("2004-06")).Should().BeTrue("the same span with doubt is another date");
    }

    [Fact]
    public void Operators_follow_the_order_and_null_comes_first()
    {
        var earlier = EdtfDate.Parse("2022");
        var later = EdtfDate.Parse("2023");
        EdtfDate? none = null;

        (earlier < later).Should().BeTrue();
        (earlier <= later).Should().BeTrue();
        (later > earlier).Should().BeTrue();
        (earlier >= later).Should().BeFalse();
        (none < earlier).Should().BeTrue();
        (none == null).Should().BeTrue();
        (earlier == none).Should().BeFalse();
        earlier.CompareTo(none).Should().BePositive();
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("2024-02-29")]
    [InlineData("9999-12-31")]
    public void A_known_day_is_its_own_date(string text)
    {
        var day = DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        var date = EdtfDate.ForDay(day);

        date.ToString().Should().Be(text);
        (date.Earliest, date.Latest, date.Precision).Should().Be((day, day, EdtfPrecision.Day));
    }

    [Fact]
    public void It_binds_as_any_parsable_type_does()
    {
        Read<EdtfDate>("199X").Reading.Should().Be("the 1990s");
        EdtfDate.TryParse("199x", CultureInfo.InvariantCulture, out var refused).Should().BeFalse();
        refused.Should().BeNull();

        static T Read<T>(string text)
            where T : IParsable<T> => T.Parse(text, CultureInfo.InvariantCulture);
    }
}
