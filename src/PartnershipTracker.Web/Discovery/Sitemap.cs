using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.Extensions.Options;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Releases;
using PartnershipTracker.Core.Search;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Hosting;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Discovery;

/// <summary>
/// Every public page of the record, with when it was last another (sitemaps.org): one file, or where there are more than one may hold, a list of files. Written while it is
/// read, however many pages there are.
/// </summary>
public sealed class Sitemap(LastWrittenQueries written, ReleaseQueries releases, DatasetQueries dataset, IOptions<SiteOptions> options)
{
    public const string Path = "/sitemap.xml";

    private const string Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

    // Pages of the record as a whole change with any of it; the last ones with something else.
    private static readonly string[] Pages =
        ["/", "/partners", "/frameworks", "/milestones", "/summits", "/areas", "/areas/matrix", "/assessments", "/disagreements", "/sources", "/statements", "/compare", "/names", "/changes", "/about"];

    private static readonly string[] Others = ["/corrections", "/releases", ProblemType.Root];

    private int Size => options.Value.SitemapSize;

    /// <summary>The path of a file of many.</summary>
    /// <param name="number">From 1.</param>
    public static string PathOf(int number) => $"/sitemaps/{number.ToString(CultureInfo.InvariantCulture)}.xml";

    /// <summary>How many files there are: 1 where one holds all.</summary>
    public async Task<int> FilesAsync(CancellationToken cancellationToken)
    {
        var count = Pages.Length + Others.Length + (await releases.ListAsync(new ReleaseFilter { Limit = 1 }, cancellationToken)).Total + await written.CountAsync(cancellationToken);
        return Math.Max(1, (count + Size - 1) / Size);
    }

    /// <summary>Writes the list of the files.</summary>
    /// <param name="of">The absolute address of a path of this site.</param>
    public async Task WriteIndexAsync(Stream stream, int files, Func<string, string> of, CancellationToken cancellationToken)
    {
        var changed = (await dataset.StateAsync(cancellationToken)).ChangedAt;
        await using var xml = Writer(stream);
        await xml.WriteStartElementAsync(null, "sitemapindex", Schema);
        for (var number = 1; number <= files; number++)
            await WriteAsync(xml, "sitemap", of(PathOf(number)), changed);
        await xml.WriteEndElementAsync();
    }

    /// <summary>Writes one of the files.</summary>
    /// <param name="number">From 1.</param>
    /// <param name="of">The absolute address of a path of this site.</param>
    public async Task WriteAsync(Stream stream, int number, Func<string, string> of, CancellationToken cancellationToken)
    {
        await using var xml = Writer(stream);
        await xml.WriteStartElementAsync(null, "urlset", Schema);
        await foreach (var (path, changed) in EachAsync(cancellationToken).Skip((number - 1) * Size).Take(Size))
            await WriteAsync(xml, "url", of(path), changed);
        await xml.WriteEndElementAsync();
    }

    private async IAsyncEnumerable<(string Path, DateTime? ChangedAt)> EachAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var changed = (await dataset.StateAsync(cancellationToken)).ChangedAt;
        foreach (var page in Pages)
            yield return (page, changed);
        foreach (var page in Others)
            yield return (page, null);

        await foreach (var release in Page.EachAsync(cursor => releases.ListAsync(new ReleaseFilter { Limit = PageFilter.MaxLimit, Cursor = cursor }, cancellationToken)))
            yield return ($"/releases/{release.Id}", release.MadeAt);

        await foreach (var record in written.EachAsync(cancellationToken))
            yield return (RecordLinks.Of(record.RecordType, record.Id), record.UpdatedAt);
    }

    private static XmlWriter Writer(Stream stream) =>
        XmlWriter.Create(stream, new XmlWriterSettings { Async = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" });

    private static async Task WriteAsync(XmlWriter xml, string element, string address, DateTime? changed)
    {
        await xml.WriteStartElementAsync(null, element, Schema);
        await xml.WriteElementStringAsync(null, "loc", Schema, address);
        if (changed is { } at)
            await xml.WriteElementStringAsync(null, "lastmod", Schema, at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        await xml.WriteEndElementAsync();
    }
}
