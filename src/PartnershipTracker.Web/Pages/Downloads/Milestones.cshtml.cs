using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Web.Hosting;
using PartnershipTracker.Web.Packages;
using PartnershipTracker.Web.Pages.Milestones;
using PartnershipTracker.Web.Pages.Shared;
using PartnershipTracker.Web.Tables;

namespace PartnershipTracker.Web.Pages.Downloads;

/// <summary>All milestones that a filter finds, to be taken away: not a page of them, and the same filter as that of the list.</summary>
public sealed class MilestonesModel(
    MilestoneQueries milestones, SourceQueries sources, DatasetQueries dataset, FilterWords words, VocabularyTables vocabularies, PermanentLinks links, SiteAddress site,
    TimeProvider clock) : PageModel
{
    private static readonly JsonSerializerOptions Json = new(RecordJson.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [FromQuery(Name = "")]
    public MilestoneFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (FilterFault.Of(this) is { } fault)
            return this.Refused(fault);

        // What is read a page at a time is one state of the record.
        var state = await dataset.HoldAsync(cancellationToken);
        return Path.GetExtension(Request.Path.Value!.TrimEnd('/')).ToLowerInvariant() switch
        {
            ".csv" => File("csv", "text/csv; charset=utf-8", (stream, token) => MilestoneLine.Columns.WriteCsvAsync(stream, Lines(token), token)),
            ".json" => File("json", "application/json; charset=utf-8", (stream, token) => WriteJsonAsync(stream, state, token)),
            _ => File("zip", "application/zip", (stream, token) => Package(state).WriteAsync(stream, Path.GetTempPath(), token)),
        };
    }

    private StreamedFile File(string format, string contentType, Func<Stream, CancellationToken, Task> write) =>
        new(contentType, $"partnershiptracker-milestones.{format}", write, dataset.LetGoAsync);

    private string Address(DatasetState state) => links.Of(Request, Milestones.IndexModel.Path, MilestoneWords.QueryOf(Filter), state);

    private string AddressOf(string id) => site.Of(Request, RecordLinks.Milestone(id));

    private IAsyncEnumerable<MilestoneDetails> Found(CancellationToken cancellationToken) => milestones.EachAsync(Filter, cancellationToken);

    private IAsyncEnumerable<MilestoneLine> Lines(CancellationToken cancellationToken) =>
        Found(cancellationToken).Select(milestone => MilestoneLine.Of(milestone, AddressOf(milestone.Id)));

    private async Task WriteJsonAsync(Stream stream, DatasetState state, CancellationToken cancellationToken)
    {
        var total = await milestones.CountAsync(Filter, cancellationToken);
        var file = new MilestoneFile(Address(state), clock.GetUtcNow().UtcDateTime, state.Version, total, Lines(cancellationToken));
        await JsonSerializer.SerializeAsync(stream, file, Json, cancellationToken);
    }

    private DataPackage Package(DatasetState state) => new(
        "partnershiptracker-milestones", words.Heading(Filter), Address(state), clock.GetUtcNow(), state.Version,
        [.. MilestoneTables.All, CitationTables.OfMilestones, .. VocabularyTables.All, VocabularyTables.Sources], FillAsync, PackageReadme.Of);

    private async Task FillAsync(PackageRows rows, CancellationToken cancellationToken)
    {
        var cited = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var milestone in Found(cancellationToken))
        {
            await MilestoneTables.AddAsync(rows, milestone, AddressOf(milestone.Id), cancellationToken);
            cited.UnionWith(milestone.Citations.Select(citation => citation.Source));
        }

        await vocabularies.AddAsync(rows, cancellationToken);
        await foreach (var source in sources.EachAsync(cited, cancellationToken))
            await rows.AddAsync(VocabularyTables.Sources, source, cancellationToken);
    }
}
