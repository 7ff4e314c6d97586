using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Reports;

/// <summary>What an editor says to a report.</summary>
/// <param name="Version">The version of the report that the editor saw.</param>
/// <param name="State">What becomes of it.</param>
/// <param name="SettledBy">The number of the record's revision that settled it.</param>
public sealed record AnswerInput(int Version, ReportState State, string Answer, int? SettledBy)
{
    public const int MaxAnswerLength = 4000;

    internal AnswerInput Tidied() => this with { Answer = PlainText.Of(Answer) };

    internal IEnumerable<FieldError> Faults()
    {
        if (State is not (ReportState.Answered or ReportState.Declined or ReportState.Corrected))
            yield return new("state", "Choose what becomes of the report.");
        if (State == ReportState.Corrected && SettledBy is null)
            yield return new("revision", "Choose the revision that corrected the record.");
        if (Answer.Length is 0 or > MaxAnswerLength)
            yield return new("answer", $"Answer the report in at most {MaxAnswerLength} characters.");
    }
}

/// <summary>What readers are told of a report that was right.</summary>
/// <param name="Version">The version of the report that the editor saw.</param>
/// <param name="Wrong">What was wrong, for those who know nothing of the report.</param>
public sealed record CorrectionInput(int Version, string Wrong)
{
    public const int MinWrongLength = 10;

    public const int MaxWrongLength = 2000;

    internal CorrectionInput Tidied() => this with { Wrong = PlainText.Of(Wrong) };

    internal IEnumerable<FieldError> Faults()
    {
        if (Wrong.Length is < MinWrongLength or > MaxWrongLength)
            yield return new("wrong", $"Say what was wrong in {MinWrongLength} to {MaxWrongLength} characters.");
    }
}
