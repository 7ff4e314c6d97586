namespace PartnershipTracker.Web.Pages.Citing;

/// <summary>A form in which reference managers take a citation.</summary>
/// <param name="Code">What an address asks for it by.</param>
/// <param name="Extension">What the name of its file ends with.</param>
/// <param name="Write">The citation in this form.</param>
public sealed record CitationFormat(string Code, string Name, string Extension, string ContentType, Func<CitedPage, string> Write)
{
    /// <summary>The parameter with which any page of the record answers its own citation as a file.</summary>
    public const string Parameter = "cite";

    public static readonly IReadOnlyList<CitationFormat> All =
    [
        new("bib", "BibTeX", "bib", "application/x-bibtex; charset=utf-8", BibTex.Of),
        new("ris", "RIS", "ris", "application/x-research-info-systems; charset=utf-8", Ris.Of),
        new("csl", "CSL-JSON", "json", "application/vnd.citationstyles.csl+json; charset=utf-8", CslJson.Of),
    ];

    public static CitationFormat? Find(string? code) => All.FirstOrDefault(format => string.Equals(format.Code, code, StringComparison.OrdinalIgnoreCase));

    /// <summary>The form in which the request asks for the citation of a page; null where it asks for the page.</summary>
    public static CitationFormat? Asked(HttpContext context) => CitedPages.IsCitable(context) ? Find(context.Request.Query[Parameter]) : null;
}
