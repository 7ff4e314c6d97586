using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Matrix;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Tests.Matrix;

/// <summary>Cells of the public record on five days, worked out by hand from its milestones, agreements and assessments.</summary>
public sealed class MatrixRecordTests
{
    private const string Blank = "blank";
    private const string Identified = "blank; possibly mentioned ../2024-06-21 new-areas-identified";
    private const string FirstCouncil = "interest-voiced 2022-04-07 nato-fm-april-2022";
    private const string AustraliasItpp = "; possibly agreed-itpp 2023 au-itpp-2023";

    [Theory]
    [InlineData("cyber-defence", "JP", Identified)]
    [InlineData("cyber-defence", "KR", Identified)]
    [InlineData("cyber-defence", "AU", Blank)]
    [InlineData("cyber-defence", "NZ", "agreed-ipcp 2012-06-04 nz-ipcp-2012")]
    [InlineData("counter-terrorism", "KR", "agreed-ipcp 2012-09 rok-ipcp-2012")]
    [InlineData("crisis-management", "AU", "interest-voiced 2012-06-14 australia-joint-political-declaration-2012")]
    [InlineData("operations-balkans", "NZ", "activity-held 1996 nz-bosnia-nato-force-1996")]
    [InlineData("interoperability", "AU", "activity-held 1953 coronet-exercise-1953")]
    [InlineData("interoperability", "JP", "mentioned 2006 riga-summit-contact-countries-2006")]
    [InlineData("political-dialogue", "JP", "activity-held 1990 nato-japan-security-conference-1990")]
    [InlineData("political-dialogue", "KR", "activity-held 2005-12-02 ban-ki-moon-addresses-nac-2005")]
    [InlineData("logistics", "AU", Blank)]
    [InlineData("china", "JP", Blank)]
    public Task At_the_start_of_2013(string area, string partner, string cell) => ShouldBeAsync("2013-01-01", area, partner, cell);

    [Theory]
    [InlineData("cyber-defence", "JP", "agreed-ipcp 2014-05-06 japan-ipcp-2014")]
    [InlineData("cyber-defence", "KR", "activity-held 2015-11-26 rok-sps-information-day-2015")]
    [InlineData("cyber-defence", "AU", Blank)]
    [InlineData("cyber-defence", "NZ", "agreed-ipcp 2012-06-04 nz-ipcp-2012")]
    [InlineData("crisis-management", "AU", "agreed-ipcp 2013-02-21 australia-ipcp-2013")]
    [InlineData("disaster-relief", "KR", "interest-voiced 2013-04-12 rasmussen-seoul-2013")]
    [InlineData("logistics", "AU", "activity-held 2013-01-14 australia-nspa-arrangement-2013")]
    [InlineData("interoperability", "NZ", "activity-held 2014 interoperability-platform-2014")]
    [InlineData("space", "JP", Identified)]
    [InlineData("dprk", "KR", "interest-voiced 2013-04-12 rasmussen-seoul-2013")]
    public Task In_March_2016(string area, string partner, string cell) => ShouldBeAsync("2016-03-01", area, partner, cell);

    [Theory]
    [InlineData("cyber-defence", "JP", "activity-held 2018-01-12 japan-announces-ccdcoe-2018")]
    [InlineData("cyber-defence", "KR", "activity-held 2015-11-26 rok-sps-information-day-2015")]
    [InlineData("cyber-defence", "AU", "activity-held 2018 australia-announces-ccdcoe-2018")]
    [InlineData("cyber-defence", "NZ", "agreed-ipcp 2012-06-04 nz-ipcp-2012")]
    [InlineData("space", "JP", "agreed-itpp 2023-07-12 jp-itpp-2023")]
    [InlineData("space", "KR", Identified)]
    [InlineData("space", "AU", Blank + AustraliasItpp)]
    [InlineData("space", "NZ", Blank)]
    [InlineData("emerging-technologies", "AU", FirstCouncil + AustraliasItpp)]
    [InlineData("public-diplomacy", "KR", "agreed-itpp 2023-07-11 kr-itpp-2023")]
    [InlineData("arms-control", "KR", "agreed-itpp 2023-07-11 rok-itpp-2023")]
    [InlineData("hybrid-threats", "AU", "blank; possibly interest-voiced 2023-07 albanese-stoltenberg-vilnius-2023")]
    [InlineData("human-security", "JP", "agreed-ipcp 2020-06-26 japan-ipcp-revised-2020")]
    [InlineData("airworthiness", "KR", "activity-held 2023-06-21 rok-airworthiness-arrangement-2023")]
    [InlineData("economic-security", "JP", Blank)]
    [InlineData("china", "NZ", "interest-voiced 2020-12-02 nato-fm-meeting-asia-pacific-2020-12-02")]
    public Task On_the_last_day_in_Vilnius(string area, string partner, string cell) => ShouldBeAsync("2023-07-12", area, partner, cell);

    [Theory]
    [InlineData("cyber-defence", "NZ", "agreed-ipcp 2012-06-04 nz-ipcp-2012")]
    [InlineData("rules-based-order", "NZ", Blank)]
    [InlineData("climate-security", "NZ", FirstCouncil)]
    [InlineData("space", "AU", "agreed-itpp 2023-07 australia-itpp-2023")]
    [InlineData("space", "KR", "interest-voiced 2024-06-21 south-korea-japan-security-agenda")]
    [InlineData("space", "NZ", "interest-voiced 2025-06-25 ip4-joint-statement-hague-2025")]
    [InlineData("economic-security", "JP", "interest-voiced 2024-06-21 japan-hybrid-economic-security")]
    [InlineData("economic-security", "KR", Blank)]
    [InlineData("defence-industry", "JP", "interest-voiced 2024-10-17 nato-defence-ministers-ip4-2024")]
    [InlineData("defence-industry", "AU", "activity-held 2025-06-24 australia-nspo-agreement-2025")]
    public Task Today_and_at_the_start_of_2027(string area, string partner, string cell) => ShouldBeAsync(null, area, partner, cell);

    [Fact]
    public async Task What_lies_ahead_fills_no_cell()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();

        var today = await OnAsync(tracker, null);
        var later = await OnAsync(tracker, "2027-01-01");

        today.On.Should().Be(new DateOnly(2026, 11, 23));
        later.Areas.Should().BeEquivalentTo(today.Areas, options => options.WithStrictOrdering());
    }

    [Fact]
    public async Task Areas_come_before_topics_with_a_cell_for_each_partner()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();

        var matrix = await OnAsync(tracker, "2016-03-01");

        matrix.Partners.Should().Equal("JP", "KR", "AU", "NZ");
        matrix.Areas.Should().HaveCount(41).And.OnlyContain(area => area.Cells.Select(cell => cell.Partner).SequenceEqual(matrix.Partners));
        matrix.Areas.Select(area => area.Kind).Should().BeInAscendingOrder().And.Contain(AreaKind.Topic);
        matrix.Areas.Where(area => area.Kind == AreaKind.Topic).Select(area => area.Id).Should().Equal("china", "tokyo-liaison-office", "dprk", "taiwan-strait", "ukraine");
    }

    [Theory]
    [InlineData("space", "JP", "2023-07-12", "yomiuri-japan-nato-cooperate-outer-space-2023-07")]
    [InlineData("science-technology", "JP", "2023-07-12", "sputnik-japan-diplomatic-bluebook-2024-04")]
    [InlineData("climate-security", "KR", "2023-07-12", "korea-herald-nato-upgrade-partnership-2023-07")]
    [InlineData("cyber-defence", "JP", "2016-03-01", "nato-japan-cooperation-accord-2014-05")]
    public async Task An_area_of_an_agreement_rests_on_a_source_that_names_it(string area, string partner, string on, string source)
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();

        Cell(await OnAsync(tracker, on), area, partner).Citation!.Source.Should().Be(source);
    }

    private static async Task ShouldBeAsync(string? on, string area, string partner, string expected)
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        var cell = Cell(await OnAsync(tracker, on), area, partner);
        var certain = cell.Level is { } level ? $"{level.Code()} {cell.Since!.Edtf} {cell.Record!.Id}" : Blank;
        (cell.Possibly is { } possible ? $"{certain}; possibly {possible.Level.Code()} {possible.Since.Edtf} {possible.Record.Id}" : certain).Should().Be(expected);
    }

    private static Task<AreaMatrix> OnAsync(TrackerDatabase tracker, string? on) => tracker.AskAsync((MatrixQueries matrix) => matrix.OnAsync(on, default));

    private static MatrixCell Cell(AreaMatrix matrix, string area, string partner) =>
        matrix.Areas.Single(candidate => candidate.Id == area).Cells.Single(cell => cell.Partner == partner);
}
