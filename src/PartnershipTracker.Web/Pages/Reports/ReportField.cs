using PartnershipTracker.Core.Reports;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Reports;

/// <summary>One line of a form about a report.</summary>
/// <param name="Name">The field's name and id.</param>
/// <param name="Faults">Every fault of the form.</param>
public sealed record ReportField(string Name, string Label, string? Value, int MaxLength, IReadOnlyList<FieldFault> Faults)
{
    public string? Help { get; init; }

    /// <summary>The lines that a longer text has room for; null for a field of one line.</summary>
    public int? Lines { get; init; }

    /// <summary>The HTML type of a field of one line.</summary>
    public string Type { get; init; } = "text";

    /// <summary>What browsers may fill in.</summary>
    public string Autocomplete { get; init; } = "off";

    public bool IsRequired { get; init; }

    public IReadOnlyList<string> Messages => FieldFault.MessagesOf(Faults, Name);

    /// <summary>The ids of what describes the field; null where nothing does.</summary>
    public string? DescribedBy
    {
        get
        {
            var ids = string.Join(' ', new[] { Help is null ? null : $"{Name}-help", Messages.Count == 0 ? null : $"{Name}-error" }.OfType<string>());
            return ids.Length == 0 ? null : ids;
        }
    }
}

/// <summary>From what Core says is wrong to what a form shows.</summary>
internal static class ReportFaults
{
    public static IReadOnlyList<FieldFault> Shown(this ReportResult result) => [.. result.Faults.Select(fault => new FieldFault(fault.Field, fault.Message))];
}
