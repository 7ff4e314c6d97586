using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Pages.Editing;

namespace PartnershipTracker.Web.Tests.Desk;

/// <summary>Several records named in one line.</summary>
public sealed class NameLineTests
{
    private static readonly TermList Terms = new(
        "partner", [new("JP", "Japan", ["Tokyo"]), new("KR", "South Korea", ["ROK", "Korea"]), new("NZ", "New Zealand", ["Aotearoa New Zealand"])]);

    [Theory]
    [InlineData("JP KR", "JP KR", "")]
    [InlineData("jp,rok ; Aotearoa New Zealand", "JP KR NZ", "")]
    [InlineData("South Korea New Zealand Tokyo", "KR NZ JP", "")]
    [InlineData("Tokyo, Japan, JP", "JP", "")]
    [InlineData("all", "JP KR NZ", "")]
    [InlineData("  ", "", "")]
    [InlineData("JP the lost city NZ, Atlantis", "JP NZ", "the lost city|Atlantis")]
    [InlineData("New Caledonia", "", "New Caledonia")]
    public void Names_are_read_as_people_write_them_and_nothing_is_guessed(string text, string codes, string unknown)
    {
        var line = NameLine.Of(text, Terms);

        string.Join(' ', line.Codes).Should().Be(codes);
        string.Join('|', line.Unknown).Should().Be(unknown);
    }
}
