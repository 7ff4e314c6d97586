using System.ComponentModel.DataAnnotations;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Reports;

/// <summary>What an editor may ask of the queue of reports.</summary>
public sealed record ReportFilter : PageFilter
{
    private static readonly TermList States = EnumCodes.Terms<ReportState>("state");

    /// <summary>Only these states: open, answered, declined, corrected. May repeat or hold commas.</summary>
    public List<string> State { get; init; } = [];

    internal IReadOnlyList<ReportState> StateValues => EnumCodes.Values<ReportState>(States.Codes(State));

    internal override string Asked => $"reports?state={Joined(State)}";

    protected override IEnumerable<ValidationResult> Faults(ValidationContext context) => States.Faults(State);
}

/// <summary>What a reader may ask of the list of corrections.</summary>
public sealed record CorrectionFilter : PageFilter
{
    /// <summary>Only those of one of these records: a type, a slash and an id ("milestone/rok-itpp-2023"), or the id alone. May repeat or hold commas.</summary>
    /// <example>["milestone/rok-itpp-2023"]</example>
    public List<string> About { get; init; } = [];

    /// <summary>None of any of these records. May repeat or hold commas.</summary>
    /// <example>["milestone/rok-itpp-2023"]</example>
    public List<string> NotAbout { get; init; } = [];

    internal override string Asked => $"corrections?about={Joined(About)}";

    internal override IReadOnlyList<CorrectionFilter> Excluded => Asking(new CorrectionFilter { About = NotAbout });

    internal IReadOnlyList<string> Subjects => [.. TermList.Split(About).Select(about => about.ToLowerInvariant())];
}
