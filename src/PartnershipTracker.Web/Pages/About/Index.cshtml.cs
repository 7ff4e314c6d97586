using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Evidence;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Core.Summits;

namespace PartnershipTracker.Web.Pages.About;

/// <summary>How the record is made, how far it reaches, and where it has gaps: counted, not claimed.</summary>
public sealed class IndexModel(
    PartnerQueries partners, MilestoneQueries milestones, AgreementQueries agreements, SummitQueries summits, SourceQueries sources,
    EvidenceQueries evidence, DatasetQueries dataset, TimeProvider clock) : PageModel
{
    // One of each form that a reader meets, with what the form is for.
    private static readonly (string Edtf, string Meaning)[] Examples =
    [
        ("2014-05-06", "a day"),
        ("2023-07", "a month"),
        ("2023", "a year"),
        ("199X", "a decade: the last digit is not known"),
        ("1980~", "about that year"),
        ("2024?", "uncertain: a source is in doubt, or we are"),
        ("1980~/1983~", "a span, both ends approximate"),
        ("199X/..", "a span that is still open"),
        ("../2024-06-21", "a span without a known first day"),
    ];

    public static IEnumerable<(EdtfDate Date, string Meaning)> Forms => Examples.Select(form => (EdtfDate.Parse(form.Edtf), form.Meaning));

    public IReadOnlyList<PartnerDetails> Partners { get; private set; } = [];

    public MilestoneTally Milestones { get; private set; } = null!;

    public IReadOnlyList<AgreementDetails> Agreements { get; private set; } = [];

    public IReadOnlyList<SummitDetails> Summits { get; private set; } = [];

    public IReadOnlyList<SourceCoverage> Sources { get; private set; } = [];

    public long DatasetVersion { get; private set; }

    public DateTimeOffset Today => clock.GetUtcNow();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Partners = await partners.AllAsync(cancellationToken);
        Milestones = await milestones.TallyAsync(cancellationToken);
        Agreements = (await agreements.ListAsync(new AgreementFilter { Limit = PageFilter.MaxLimit }, cancellationToken)).Items;
        Summits = (await summits.ListAsync(new SummitFilter { Limit = PageFilter.MaxLimit }, cancellationToken)).Items;
        DatasetVersion = await dataset.VersionAsync(cancellationToken);

        var page = await sources.ListAsync(new SourceFilter { Limit = PageFilter.MaxLimit }, cancellationToken);
        var read = new List<SourceCoverage>();
        foreach (var source in page.Items)
            read.Add(new(source, (await evidence.ReadingAsync(source.Id, cancellationToken))!));
        Sources = read;
    }
}

/// <summary>A source, and how much of it the record rests on.</summary>
public sealed record SourceCoverage(SourceDetails Source, SourceReading Reading);
