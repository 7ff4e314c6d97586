using PartnershipTracker.Core.Agreements;

namespace PartnershipTracker.Core.Tests.Agreements;

/// <summary>The sixteen agreements of the public record on five days, worked out by hand.</summary>
public sealed class AgreementRecordTests
{
    private const string Before = "not-yet-adopted no";
    private const string Open = "term-unknown possible";

    [Theory]
    [InlineData("jp-jpd-2013", Before)]
    [InlineData("jp-ipcp-2014", Before)]
    [InlineData("jp-ipcp-2018", Before)]
    [InlineData("jp-ipcp-2020", Before)]
    [InlineData("jp-itpp-2023", Before)]
    [InlineData("kr-ipcp-2012", Open)]
    [InlineData("kr-ipcp-2017", Before)]
    [InlineData("kr-ipcp-2019", Before)]
    [InlineData("kr-itpp-2023", Before)]
    [InlineData("au-jpd-2012", Open)]
    [InlineData("au-ipcp-2013", Before)]
    [InlineData("au-ipcp-2019", Before)]
    [InlineData("au-itpp-2023", Before)]
    [InlineData("nz-ipcp-2012", Open)]
    [InlineData("nz-ipcp-2018", Before)]
    [InlineData("nz-itpp-2024", Before)]
    public void At_the_start_of_2013_three_may_be_in_force(string id, string status) => On("2013-01-01", id).Should().Be(status);

    [Theory]
    [InlineData("jp-jpd-2013", "succeeded no by jp-ipcp-2014")]
    [InlineData("jp-ipcp-2014", Open)]
    [InlineData("jp-ipcp-2018", Before)]
    [InlineData("jp-ipcp-2020", Before)]
    [InlineData("jp-itpp-2023", Before)]
    [InlineData("kr-ipcp-2012", Open)]
    [InlineData("kr-ipcp-2017", Before)]
    [InlineData("kr-ipcp-2019", Before)]
    [InlineData("kr-itpp-2023", Before)]
    [InlineData("au-jpd-2012", "succeeded no by au-ipcp-2013")]
    [InlineData("au-ipcp-2013", Open)]
    [InlineData("au-ipcp-2019", Before)]
    [InlineData("au-itpp-2023", Before)]
    [InlineData("nz-ipcp-2012", Open)]
    [InlineData("nz-ipcp-2018", Before)]
    [InlineData("nz-itpp-2024", Before)]
    public void In_March_2016_each_partner_has_one_of_unknown_term(string id, string status) => On("2016-03-01", id).Should().Be(status);

    /// <summary>From 2023-07-12 to 2026-12-31: three years with one 29 February (1096), and 172 days.</summary>
    [Theory]
    [InlineData("jp-jpd-2013", "succeeded no by jp-ipcp-2014")]
    [InlineData("jp-ipcp-2014", "succeeded no by jp-ipcp-2018")]
    [InlineData("jp-ipcp-2018", "succeeded no by jp-ipcp-2020")]
    [InlineData("jp-ipcp-2020", "succeeded no by jp-itpp-2023")]
    [InlineData("jp-itpp-2023", "in-force certain, 1268 left")]
    [InlineData("kr-ipcp-2012", "succeeded no by kr-ipcp-2017")]
    [InlineData("kr-ipcp-2017", "succeeded no by kr-ipcp-2019")]
    [InlineData("kr-ipcp-2019", "succeeded no by kr-itpp-2023")]
    [InlineData("kr-itpp-2023", "in-force certain, 1268 left")]
    [InlineData("au-jpd-2012", "succeeded no by au-ipcp-2013")]
    [InlineData("au-ipcp-2013", "succeeded no by au-ipcp-2019")]
    [InlineData("au-ipcp-2019", "term-unknown possible, maybe by au-itpp-2023")]
    [InlineData("au-itpp-2023", "in-force possible, 1268 left")]
    [InlineData("nz-ipcp-2012", "succeeded no by nz-ipcp-2018")]
    [InlineData("nz-ipcp-2018", Open)]
    [InlineData("nz-itpp-2024", Before)]
    public void On_the_day_of_Japans_ITPP_that_of_Australia_may_not_be_adopted_yet(string id, string status) => On("2023-07-12", id).Should().Be(status);

    [Theory]
    [InlineData("jp-jpd-2013", "succeeded no by jp-ipcp-2014")]
    [InlineData("jp-ipcp-2014", "succeeded no by jp-ipcp-2018")]
    [InlineData("jp-ipcp-2018", "succeeded no by jp-ipcp-2020")]
    [InlineData("jp-ipcp-2020", "succeeded no by jp-itpp-2023")]
    [InlineData("jp-itpp-2023", "expiring possible, 38 left")]
    [InlineData("kr-ipcp-2012", "succeeded no by kr-ipcp-2017")]
    [InlineData("kr-ipcp-2017", "succeeded no by kr-ipcp-2019")]
    [InlineData("kr-ipcp-2019", "succeeded no by kr-itpp-2023")]
    [InlineData("kr-itpp-2023", "expiring possible, 38 left")]
    [InlineData("au-jpd-2012", "succeeded no by au-ipcp-2013")]
    [InlineData("au-ipcp-2013", "succeeded no by au-ipcp-2019")]
    [InlineData("au-ipcp-2019", "succeeded no by au-itpp-2023")]
    [InlineData("au-itpp-2023", "expiring possible, 38 left")]
    [InlineData("nz-ipcp-2012", "succeeded no by nz-ipcp-2018")]
    [InlineData("nz-ipcp-2018", "succeeded no by nz-itpp-2024")]
    [InlineData("nz-itpp-2024", Open)]
    public void In_late_2026_three_ITPPs_expire_and_may_have_ended(string id, string status) => On("2026-11-23", id).Should().Be(status);

    [Theory]
    [InlineData("jp-jpd-2013", "succeeded no by jp-ipcp-2014")]
    [InlineData("jp-ipcp-2014", "succeeded no by jp-ipcp-2018")]
    [InlineData("jp-ipcp-2018", "succeeded no by jp-ipcp-2020")]
    [InlineData("jp-ipcp-2020", "succeeded no by jp-itpp-2023")]
    [InlineData("jp-itpp-2023", "lapsed no")]
    [InlineData("kr-ipcp-2012", "succeeded no by kr-ipcp-2017")]
    [InlineData("kr-ipcp-2017", "succeeded no by kr-ipcp-2019")]
    [InlineData("kr-ipcp-2019", "succeeded no by kr-itpp-2023")]
    [InlineData("kr-itpp-2023", "lapsed no")]
    [InlineData("au-jpd-2012", "succeeded no by au-ipcp-2013")]
    [InlineData("au-ipcp-2013", "succeeded no by au-ipcp-2019")]
    [InlineData("au-ipcp-2019", "succeeded no by au-itpp-2023")]
    [InlineData("au-itpp-2023", "lapsed no")]
    [InlineData("nz-ipcp-2012", "succeeded no by nz-ipcp-2018")]
    [InlineData("nz-ipcp-2018", "succeeded no by nz-itpp-2024")]
    [InlineData("nz-itpp-2024", Open)]
    public void At_the_start_of_2027_only_that_of_New_Zealand_may_be_in_force(string id, string status) => On("2027-01-01", id).Should().Be(status);

    [Fact]
    public void What_follows_the_three_ITPPs_is_not_recorded_and_no_other_gap_can_be_told()
    {
        Terms.GapLines(Terms.Japan).Should().Equal("jp-itpp-2023- 2027-01-01.. certain");
        Terms.GapLines(Terms.SouthKorea).Should().Equal("kr-itpp-2023- 2027-01-01.. certain");
        Terms.GapLines(Terms.Australia).Should().Equal("au-itpp-2023- 2027-01-01.. certain");
        Terms.GapLines(Terms.NewZealand).Should().BeEmpty();
    }

    private static string On(string day, string id)
    {
        AgreementTerm[][] partners = [Terms.Japan, Terms.SouthKorea, Terms.Australia, Terms.NewZealand];
        var all = partners.Single(terms => terms.Any(term => term.Id == id));
        return AgreementClock.StatusOn(all.Single(term => term.Id == id), all, Terms.Day(day)).Line();
    }
}
