using PartnershipTracker.Web.Packages;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Downloads;

/// <summary>What a person who opens a data package reads first.</summary>
internal static class PackageReadme
{
    public static string Of(DataPackage package) => $"""
        # {MarkdownText.Escape(package.Title)}

        From PartnershipTracker, the sourced record of NATO’s partnerships with Japan, South Korea, Australia and New Zealand.

        - Retrieved: {Words.Moment(package.Retrieved.UtcDateTime)}
        - Dataset version: {package.Version}
        - The same on the site, as it was then: <{package.Address}>

        ## What is here

        {package.Files}

        `milestones.csv` holds what was asked for; the other tables hold what belongs to it, or explain its codes. Partners, frameworks, areas, agreements and summits are given whole, sources as far as a milestone here cites them.

        {DataPackage.HowToRead}

        ## Use

        No licence is stated for this data. Quotations are their authors’. Cite it as:

        > PartnershipTracker, “{MarkdownText.Escape(package.Title)}”, dataset version {package.Version}, retrieved {Words.Day(DateOnly.FromDateTime(package.Retrieved.UtcDateTime))}, <{package.Address}>.
        """;
}
