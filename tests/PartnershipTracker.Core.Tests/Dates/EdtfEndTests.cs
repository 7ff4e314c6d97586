using CsCheck;
using PartnershipTracker.Core.Dates;

namespace PartnershipTracker.Core.Tests.Dates;

public sealed class EdtfEndTests
{
    [Theory]
    [InlineData("1980~/1983?", "1980~", "1983?")]
    [InlineData("199X/..", "199X", null)]
    [InlineData("2023/", "2023", null)]
    [InlineData("../2024-06-21", null, "2024-06-21")]
    [InlineData("/2024-06", null, "2024-06")]
    public void An_interval_has_two_ends_each_with_its_own_doubt(string text, string? start, string? end)
    {
        var date = EdtfDate.Parse(text);
        (date.Start?.ToString(), date.End?.ToString()).Should().Be((start, end));
    }

    [Theory]
    [InlineData("2023-07~")]
    [InlineData("2001-21")]
    [InlineData("[1667,1760-12]")]
    [InlineData("[..1984]")]
    public void Any_other_date_is_its_own_start_and_end(string text)
    {
        var date = EdtfDate.Parse(text);
        date.Start.Should().BeSameAs(date);
        date.End.Should().BeSameAs(date);
    }

    [Fact]
    public void A_date_spans_from_its_start_to_its_end() =>
        EdtfGenerators.Any.Sample(text =>
        {
            var date = EdtfDate.Parse(text);
            (date.Start?.Earliest, date.End?.Latest).Should().Be((date.Earliest, date.Latest), text);
        });
}
