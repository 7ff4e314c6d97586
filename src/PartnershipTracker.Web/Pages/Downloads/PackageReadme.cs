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

        | file | what it holds | key |
        |---|---|---|
        {string.Join('\n', package.Tables.Select(Row))}
        | `{DataPackage.Dictionary}` | every column of every table: type, meaning, what it refers to | |
        | `datapackage.json` | the same for programs: a [Frictionless Data Package](https://specs.frictionlessdata.io/data-package/) | |

        `milestones.csv` holds what was asked for; the other tables hold what belongs to it, or explain its codes. Partners, frameworks, areas, agreements and summits are given whole, sources as far as a milestone here cites them.

        ## How to read it

        - The files are UTF-8 with a byte order mark, commas between the fields, and a heading.
        - Text that a spreadsheet would run as a formula has an apostrophe before it.
        - Dates are EDTF (ISO 8601-2) at the precision known: `2023-07` is a month, `199X` a decade, `1980~` approximate, `..` an open end. `firstDay` and `lastDay` are the days between which it may lie: a vague date is not its first day.
        - An empty cell means that nothing is recorded. It does not mean that there is nothing.
        - A milestone may be disputed by a source: see `stance` in `data/citations.csv`.

        ## Use

        No licence is stated for this data. Quotations are their authors’. Cite it as:

        > PartnershipTracker, “{MarkdownText.Escape(package.Title)}”, dataset version {package.Version}, retrieved {Words.Day(DateOnly.FromDateTime(package.Retrieved.UtcDateTime))}, <{package.Address}>.
        """;

    private static string Row(PackageTable table) => $"| `{table.File}` | {table.Title} | {string.Join(", ", table.Key.Select(column => $"`{column}`"))} |";
}
