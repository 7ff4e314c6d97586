using PartnershipTracker.Web.Pages.Timeline.Layout;

namespace PartnershipTracker.Web.Tests.Timeline;

/// <summary>Names that are too long for one line of the gutter.</summary>
public sealed class LabelTextTests
{
    [Theory]
    [InlineData("Space", "Space", null)]
    [InlineData("Defence industry and procurement", "Defence industry", "and procurement")]
    [InlineData("Chemical, biological, radiological and nuclear defence", "Chemical,", "biological, radio…")]
    [InlineData("Telecommunicationsinfrastructure", "Telecommunicat…", null)]
    public void A_name_is_broken_between_words_and_cut_after_two_lines(string name, string first, string? second)
    {
        const double room = 115;

        var lines = LabelText.InTwo(name, room, fontSize: 14);

        lines.Should().Be((first, second));
        LabelText.Width(lines.First, 14).Should().BeLessThanOrEqualTo(room);
        LabelText.Width(lines.Second ?? "", 14).Should().BeLessThanOrEqualTo(room);
    }
}
