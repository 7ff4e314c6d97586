using PartnershipTracker.Core.Reports;

namespace PartnershipTracker.Web.Pages.Desk.Reports;

/// <summary>How the desk says what has become of a report.</summary>
public static class ReportWords
{
    public static string State(ReportState state) => state switch
    {
        ReportState.Open => "Open",
        ReportState.Answered => "Answered: nothing to change",
        ReportState.Declined => "Declined: the record is right",
        ReportState.Corrected => "Corrected: the record was wrong",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No such state."),
    };
}
