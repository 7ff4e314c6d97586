using Microsoft.AspNetCore.Mvc.RazorPages;
using PartnershipTracker.Core.Coverage;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Evidence;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Web.Pages.About;

/// <summary>How the record is made, how far it reaches, and where it has gaps: counted, not claimed.</summary>
public sealed class IndexModel(CoverageQueries coverage, SourceQueries sources, EvidenceQueries evidence, DatasetQueries dataset, TimeProvider clock) : PageModel
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

    public CoverageDetails Coverage { get; private set; } = null!;

    /// <summary>The sources whose text is held, each read sentence by sentence.</summary>
    public IReadOnlyList<SourceCoverage> Held { get; private set; } = [];

    public int Sources => Coverage.Sources.Sum(kind => kind.Sources);

    /// <summary>The sources that are cited as pages: their text is not held.</summary>
    public IReadOnlyList<SourceTally> Pages => [.. Coverage.Sources.Where(kind => kind.Sources > kind.Held)];

    public int PageCount => Pages.Sum(kind => kind.Sources - kind.Held);

    public long DatasetVersion { get; private set; }

    public DateTimeOffset Today => clock.GetUtcNow();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Coverage = await coverage.ReadAsync(cancellationToken);
        DatasetVersion = await dataset.VersionAsync(cancellationToken);

        var read = new List<SourceCoverage>();
        foreach (var source in await sources.HeldAsync(cancellationToken))
            read.Add(new(source, (await evidence.ReadingAsync(source.Id, cancellationToken))!));
        Held = read;
    }
}

/// <summary>A source, and how much of it the record rests on.</summary>
public sealed record SourceCoverage(SourceDetails Source, SourceReading Reading);
