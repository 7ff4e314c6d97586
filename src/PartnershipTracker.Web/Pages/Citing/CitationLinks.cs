using PartnershipTracker.Web.Hosting;

namespace PartnershipTracker.Web.Pages.Citing;

/// <summary>Where citations are found.</summary>
public static class CitationLinks
{
    /// <summary>The page on which a record is cited that shares its own with others.</summary>
    /// <param name="recordType">Its type, as the history names it.</param>
    public static string Record(string recordType, string id) => $"/cite/{recordType}/{id}";

    /// <summary>The citation of the page that was asked for, as a file. On a page of the past the moment is added with those of all links.</summary>
    public static string File(HttpRequest request, CitationFormat format) =>
        request.Path.ToUriComponent() + QueryString.Create(request.Query.Where(pair => pair.Key is not (CitationFormat.Parameter or KnownPages.Parameter)))
            .Add(CitationFormat.Parameter, format.Code).ToUriComponent();
}
