using PartnershipTracker.Core.Reports;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Reports;

/// <summary>From what Core says is wrong to what a form shows.</summary>
internal static class ReportFaults
{
    public static IReadOnlyList<FieldFault> Shown(this ReportResult result) => [.. result.Faults.Select(fault => new FieldFault(fault.Path, fault.Message))];
}
