using CsCheck;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Web.Pages.Timeline;
using PartnershipTracker.Web.Pages.Timeline.Layout;

namespace PartnershipTracker.Web.Tests.Timeline;

/// <summary>Lanes to draw, known and random.</summary>
internal static class Timelines
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    public static readonly IReadOnlyList<Sheet> Sheets = [Sheet.Wide, Sheet.WideSingle, Sheet.Beside, Sheet.BesideSingle, Sheet.Narrow, Sheet.NarrowSingle];

    public static readonly LaneName[] Partners = [new("JP", "Japan"), new("KR", "South Korea"), new("AU", "Australia"), new("NZ", "New Zealand")];

    private static readonly Gen<string> Day = Gen.Int[0, 40_000].Select(back => new DateOnly(2035, 1, 1).AddDays(-back * back / 40_000).ToString("O"));

    private static readonly Gen<string> Single = Gen.Select(Day, Gen.OneOf("D", "M", "Y", "X"), Gen.OneOf("", "", "", "~", "?", "%")).Select((day, form, qualifier) =>
        form switch { "D" => day, "M" => day[..7], "Y" => day[..4], _ => day[..3] + "X" } + qualifier);

    private static readonly Gen<string> Interval = Gen.Select(Single, Single).Select((one, other) =>
        EdtfDate.Parse(one).FirstDay <= EdtfDate.Parse(other).FirstDay ? $"{one}/{other}" : $"{other}/{one}");

    /// <summary>Dates of every form, dense in late years, and some that no drawing can hold.</summary>
    public static readonly Gen<EdtfDate> Dates = Gen.Frequency(
        (8, Single),
        (4, Interval),
        (1, Single.Select(end => $"../{end}")),
        (1, Single.Select(start => $"{start}/..")),
        (1, Gen.Select(Single, Single).Select((one, other) => $"[{one},{other}]")),
        (1, Gen.OneOf("XXXX", "1066-10-14", "1XXX-12-25", "2001-21", "2099", "2400/..", "../1066", "9999-12-31", "[..1984]", "199X/1995", "19XX")))
        .Select(EdtfDate.Parse);

    private static readonly Gen<string> Labels = Gen.Char["aaeeiillmWM A&<>\"'–,"].Array[0, 160].Select(letters => new string(letters));

    public static readonly Gen<TimelineItem> Items =
        Gen.Select(Labels, Dates, Gen.OneOf(Basis.Stated, Basis.Inferred), Gen.OneOf(Standing.Held, Standing.Scheduled, Standing.Expected), Gen.Int[0, 1_000_000])
            .Select((label, date, basis, standing, id) => new TimelineItem($"item-{id}", label, $"{label}. {date.Reading}.", $"/milestones/item-{id}", date, basis, standing));

    public static readonly Gen<AgreementBar> Agreements =
        Gen.Select(Dates, Dates, Dates, Gen.Int[0, 3], Gen.OneOf("joint-political-declaration", "ipcp", "itpp", "pact"), Gen.Int[0, 1_000_000])
            .Select((begin, end, successor, known, kind, id) => new AgreementBar(
                $"agreement-{id}", $"{kind.ToUpperInvariant()} <{id % 90}>", $"{kind}.", $"/agreements/agreement-{id}", new AgreementKind(kind, kind),
                begin, known is 1 or 3 ? end : null, known is 2 or 3 ? successor : null));

    public static readonly Gen<SummitLine> Summits =
        Gen.Select(Dates, Gen.OneOf(Standing.Held, Standing.Scheduled, Standing.Expected), Gen.Int[0, 1_000_000])
            .Select((date, standing, id) => new SummitLine($"summit-{id}", $"City & {id % 700}", $"Summit {id}. {date.Reading}.", $"/summits/summit-{id}", date, standing));

    /// <summary>One to four lanes, with few items or more than can all be labelled.</summary>
    public static readonly Gen<IReadOnlyList<Lane>> Lanes =
        Gen.Select(Items.Array[0, 30].Array[4], Agreements.Array[0, 6].Array[4], Gen.Int[1, 4], Gen.Bool).Select((items, agreements, count, isSparse) =>
            (IReadOnlyList<Lane>)
            [
                .. Partners.Take(count).Select((partner, i) =>
                    new Lane(partner, [.. items[i].Take(isSparse ? TimelineLayout.MostLabelledInFull : items[i].Length)]) { Agreements = agreements[i] }),
            ]);

    /// <summary>One lane with these dates, each labelled with its own text.</summary>
    public static IReadOnlyList<Lane> Of(params string[] dates) =>
        [new Lane(Partners[0], [.. dates.Select(Item)])];

    public static TimelineItem Item(string date) => new(date, date, $"{date}.", "/milestones/one", EdtfDate.Parse(date));
}
