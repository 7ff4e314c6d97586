using PartnershipTracker.Core.Reports;
using PartnershipTracker.Web.Hosting.Reporting;

namespace PartnershipTracker.Web.Hosting;

/// <summary>Reports of readers, who need no account: what keeps machines out, and how long their addresses are kept.</summary>
internal static class ReaderReports
{
    public static void AddReaderReports(this IServiceCollection services)
    {
        services.AddOptions<ReportOptions>().BindConfiguration(ReportOptions.Section)
            .Validate(options => options.IsSound, "Reports:PerHour must be above zero, FormAge above MinimumTime, and KeepContactDays not below zero.").ValidateOnStart();
        services.AddSingleton<ReportSeal>().AddSingleton<ReportLimit>();
        services.AddHostedService<ContactDeletion>();
    }
}
