using PartnershipTracker.Core.Dates;

namespace PartnershipTracker.Web.Packages;

/// <summary>What a person who opens the package of the whole record reads first.</summary>
internal static class ExportReadme
{
    public static string Of(DataPackage package) => $"""
        # {package.Title.ReplaceLineEndings(" ")}

        All of PartnershipTracker, the sourced record of NATO’s partnerships with Japan, South Korea, Australia and New Zealand, with the passage behind every fact.

        - Retrieved: {package.Retrieved.UtcDateTime.Asked()}
        - Dataset version: {package.Version}
        - The same on the site, as it was then: <{package.Address}>

        ## What is here

        {package.Files}

        `citations.csv` has what every record rests on, whatever its type; the dictionary says of each column what it means and what it refers to.

        {DataPackage.HowToRead}

        ## Use

        No licence is stated for this data. Quotations are their authors’. Cite it by the address above, with the day on which you took it.
        """;
}
