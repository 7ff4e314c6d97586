using System.Net;
using AngleSharp.Dom;

namespace PartnershipTracker.Web.Tests.Pages;

/// <summary>Follows every link of the site from the front page on.</summary>
public sealed class LinkTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    [Fact]
    public async Task Every_internal_link_leads_to_a_page_and_every_fragment_to_a_place_on_it()
    {
        using var client = app.Visitor();
        var pages = new Dictionary<string, IDocument?>(StringComparer.Ordinal);
        var open = new Queue<string>(["/"]);
        var links = new List<(string From, string Path, string Fragment)>();
        var broken = new List<string>();
        var opened = new Dictionary<string, int>(StringComparer.Ordinal);
        while (open.TryDequeue(out var path))
        {
            if (pages.ContainsKey(path) || IsOneOfManyAlike(path))
                continue;

            using var response = await client.GetAsync(path);
            if (response.StatusCode >= HttpStatusCode.BadRequest)
                broken.Add($"{path} answers {(int)response.StatusCode}; linked from {string.Join(", ", links.Where(link => link.Path == path).Select(link => link.From))}");

            var isPage = response.Content.Headers.ContentType?.MediaType == "text/html";
            pages[path] = isPage ? await response.PageAsync() : null;
            foreach (var link in LinksOf(pages[path]))
            {
                links.Add((path, link.PathAndQuery, link.Fragment));
                open.Enqueue(link.PathAndQuery);
            }
        }

        broken.AddRange(
            from link in links
            where link.Fragment.Length > 1 && pages.TryGetValue(link.Path, out var page) && page?.GetElementById(Uri.UnescapeDataString(link.Fragment[1..])) is null
            select $"{link.From} links to {link.Path}{link.Fragment}, which is no place there");
        broken.Should().BeEmpty();
        pages.Should().ContainKeys("/compare", "/statements", "/partners/new-zealand", "/milestones/kishida-g7-hiroshima-2023", "/summits", "/frameworks", "/about");

        // The histories of all records are alike, as are the answers of a page to its many questions: some of each are opened.
        bool IsOneOfManyAlike(string path)
        {
            const int most = 20;
            var kind = path.StartsWith("/history/", StringComparison.Ordinal) ? "/history/" : path.Contains('?', StringComparison.Ordinal) ? path[..path.IndexOf('?', StringComparison.Ordinal)] : null;
            return kind is not null && (opened[kind] = opened.GetValueOrDefault(kind) + 1) > most;
        }
    }

    private static IEnumerable<Uri> LinksOf(IDocument? page) =>
        // What is not to be followed has no end: a timeline leads to ever other days of itself.
        from element in page?.QuerySelectorAll("a[href]:not([rel~=nofollow]), link[href]") ?? Enumerable.Empty<IElement>()
        let target = new Uri(new Uri(page!.BaseUri!), element.GetAttribute("href"))
        where target.Host == "localhost"
        select target;
}
