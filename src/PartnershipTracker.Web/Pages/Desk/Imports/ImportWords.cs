using PartnershipTracker.Core.Imports;

namespace PartnershipTracker.Web.Pages.Desk.Imports;

/// <summary>How the editors' pages speak of imports.</summary>
internal static class ImportWords
{
    public static string Of(ImportState state) => state switch
    {
        ImportState.Mapping => "Columns to be matched",
        ImportState.Checking => "Being checked",
        ImportState.Checked => "Checked",
        ImportState.Running => "Being written",
        ImportState.Done => "Imported",
        ImportState.Failed => "Failed: nothing was written",
        ImportState.Undone => "Undone",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No such state."),
    };

    public static string Of(ImportTreatment treatment) => treatment switch
    {
        ImportTreatment.Create => "Only add new records: an id that is taken is an error",
        ImportTreatment.Update => "Add new records, and change those that a row names by id",
        ImportTreatment.Skip => "Add new records, and pass over rows whose id is taken",
        _ => throw new ArgumentOutOfRangeException(nameof(treatment), treatment, "No such treatment."),
    };

    /// <summary>What comes of a row, before it is written and after.</summary>
    public static string Of(ImportOutcome outcome, bool isDone) => (outcome, isDone) switch
    {
        (ImportOutcome.Create, false) => "New",
        (ImportOutcome.Create, true) => "Added",
        (ImportOutcome.Update, false) => "Change",
        (ImportOutcome.Update, true) => "Changed",
        (ImportOutcome.Unchanged, _) => "Says so already",
        (ImportOutcome.Skip, _) => "Passed over",
        (ImportOutcome.Error, _) => "In error",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "No such outcome."),
    };
}
