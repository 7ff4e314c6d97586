using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Timeline;

/// <summary>Sorts milestones into the lanes of a timeline.</summary>
/// <param name="partners">All partners, in the order of their lanes: a milestone's spoken name names every partner it has.</param>
/// <param name="areas">The names of areas, for what is said of a milestone; null: their ids do.</param>
public sealed class MilestoneLanes(IReadOnlyList<LaneName> partners, TermList? areas = null)
{
    /// <summary>A lane for each partner, also for one of which nothing is recorded.</summary>
    /// <param name="milestones">A milestone stands in the lane of each of its partners.</param>
    /// <param name="agreements">By the code of their partner.</param>
    public IReadOnlyList<Lane> ByPartner(IReadOnlyList<MilestoneRow> milestones, ILookup<string, AgreementBar>? agreements = null) =>
        Of(milestones, partners, agreements);

    /// <summary>Lanes of anything else, those of which there is something.</summary>
    /// <param name="lanes">All that there may be, in their order.</param>
    /// <param name="keysOf">The codes of the lanes in which a milestone stands.</param>
    /// <param name="rest">The last lane, for what stands in no other.</param>
    /// <param name="agreements">By the code of their lane.</param>
    public IReadOnlyList<Lane> By(
        IReadOnlyList<MilestoneRow> milestones, IEnumerable<LaneName> lanes, Func<MilestoneRow, IEnumerable<string>> keysOf, LaneName rest,
        ILookup<string, AgreementBar>? agreements = null)
    {
        var all = lanes.ToList();
        var known = all.Select(lane => lane.Code).ToHashSet(StringComparer.Ordinal);
        IEnumerable<string> KeysOf(MilestoneRow milestone) => keysOf(milestone).Where(known.Contains).ToList() is { Count: > 0 } keys ? keys : [rest.Code];
        return [.. Of(milestones, [.. all, rest], agreements, KeysOf).Where(lane => lane.Items.Count + lane.Agreements.Count > 0)];
    }

    private List<Lane> Of(IReadOnlyList<MilestoneRow> milestones, IEnumerable<LaneName> lanes, ILookup<string, AgreementBar>? agreements) =>
        Of(milestones, lanes, agreements, milestone => milestone.Partners);

    private List<Lane> Of(
        IReadOnlyList<MilestoneRow> milestones, IEnumerable<LaneName> lanes, ILookup<string, AgreementBar>? agreements, Func<MilestoneRow, IEnumerable<string>> keysOf)
    {
        var items = milestones.SelectMany(keysOf, (milestone, key) => (Key: key, Item: ItemOf(milestone))).ToLookup(each => each.Key, each => each.Item, StringComparer.Ordinal);
        return [.. lanes.Select(lane => new Lane(lane, [.. items[lane.Code]]) { Agreements = [.. agreements?[lane.Code] ?? []] })];
    }

    private TimelineItem ItemOf(MilestoneRow milestone) => new(
        milestone.Id, milestone.Title, SpokenNameOf(milestone), $"/milestones/{Uri.EscapeDataString(milestone.Id)}",
        EdtfDate.Parse(milestone.Date.Edtf), milestone.Date.Basis, milestone.Standing, milestone.Significance == Significance.Context)
    {
        Facts = new ItemFacts(
            [.. Words.Marks(new DateLine(milestone.Date, milestone.Standing, milestone.OutcomeNotRecorded))], [.. NamesOf(milestone)], Words.Capital(milestone.Kind),
            [.. milestone.Areas.Select(area => areas?.NameOf(area) ?? area)], milestone.Confidence.Code(), milestone.Sources),
    };

    private string SpokenNameOf(MilestoneRow milestone)
    {
        var title = milestone.Title.EndsWith('.') || milestone.Title.EndsWith('?') || milestone.Title.EndsWith('!') ? milestone.Title : milestone.Title + ".";
        var inferred = milestone.Date.Basis == Basis.Inferred ? " (date inferred)" : "";
        var standing = milestone.Standing == Standing.Held ? "" : ", " + Words.StandingOf(milestone.Standing, milestone.OutcomeNotRecorded);
        return $"{title} {milestone.Date.Reading}{inferred}{standing}. {string.Join(", ", NamesOf(milestone))}.";
    }

    private IEnumerable<string> NamesOf(MilestoneRow milestone) => partners.Where(partner => milestone.Partners.Contains(partner.Code)).Select(partner => partner.Name);
}
