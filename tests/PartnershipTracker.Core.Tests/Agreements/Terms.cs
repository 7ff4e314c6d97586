using System.Globalization;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Tests.Agreements;

/// <summary>Agreements as the clock reads them, and its answers as one line that a test can name.</summary>
internal static class Terms
{
    public static readonly AgreementTerm[] Japan =
    [
        Of("jp-jpd-2013", "2013-04-15"),
        Of("jp-ipcp-2014", "2014-05-06", after: "jp-jpd-2013"),
        Of("jp-ipcp-2018", "2018-05", after: "jp-ipcp-2014"),
        Of("jp-ipcp-2020", "2020-06-26", after: "jp-ipcp-2018"),
        Of("jp-itpp-2023", "2023-07-12", "2023", "2026", after: "jp-ipcp-2020"),
    ];

    public static readonly AgreementTerm[] SouthKorea =
    [
        Of("kr-ipcp-2012", "2012-09"),
        Of("kr-ipcp-2017", "2017", after: "kr-ipcp-2012"),
        Of("kr-ipcp-2019", "2019-11-21", after: "kr-ipcp-2017"),
        Of("kr-itpp-2023", "2023-07-11", "2023", "2026", after: "kr-ipcp-2019"),
    ];

    public static readonly AgreementTerm[] Australia =
    [
        Of("au-jpd-2012", "2012-06-14"),
        Of("au-ipcp-2013", "2013-02-21", after: "au-jpd-2012"),
        Of("au-ipcp-2019", "2019-08-07", after: "au-ipcp-2013"),
        Of("au-itpp-2023", "2023", "2023", "2026", after: "au-ipcp-2019"),
    ];

    public static readonly AgreementTerm[] NewZealand =
    [
        Of("nz-ipcp-2012", "2012-06-04"),
        Of("nz-ipcp-2018", "2018", after: "nz-ipcp-2012"),
        Of("nz-itpp-2024", "2024", after: "nz-ipcp-2018"),
    ];

    public static AgreementTerm Of(string id, string? adopted = null, string? start = null, string? end = null, string? after = null) =>
        new(id, Date(adopted), Date(start), Date(end), after);

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The status of the first of the terms, all of which are one partner's.</summary>
    public static AgreementStatus On(string day, params AgreementTerm[] all) => AgreementClock.StatusOn(all[0], all, Day(day));

    /// <summary>State and likelihood, then what else is given: "expiring possible, 38 left, maybe succeeded by b".</summary>
    public static string Line(this AgreementStatus status) =>
        $"{status.State.Code()} {status.InForce.Code()}"
        + (status.DaysLeft is { } left ? string.Create(CultureInfo.InvariantCulture, $", {left} left") : "")
        + (status.SucceededBy is { } by ? $" by {by}" : "")
        + (status.PossiblySucceededBy is { } maybe ? $", maybe by {maybe}" : "");

    /// <summary>"a-b 2024-01-01..2024-06-30 certain".</summary>
    public static IEnumerable<string> GapLines(params AgreementTerm[] all) =>
        AgreementClock.Gaps(all).Select(gap => $"{gap.After}-{gap.Before} {gap.From:yyyy-MM-dd}..{gap.To:yyyy-MM-dd} {(gap.Certain ? "certain" : "possible")}");

    private static EdtfDate? Date(string? text) => text is null ? null : EdtfDate.Parse(text);
}
