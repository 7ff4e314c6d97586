using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Assessments;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Disagreements;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Comparisons;

/// <summary>Reads what a comparison lays out and no other query answers: a fixed number of statements, however many partners and records there are.</summary>
internal sealed class ComparisonReader(TrackerDbContext db)
{
    /// <summary>The milestones by kind that took place, or may have, by the day.</summary>
    public async Task<IReadOnlyList<ComparedKind>> KindsAsync(IReadOnlyList<string> codes, DateOnly on, CancellationToken cancellationToken)
    {
        // There may be many: titles are read of the first and the latest alone.
        var named = await db.Set<Milestone>()
            .Where(milestone => milestone.Standing == Standing.Held && milestone.FirstDay <= on)
            .SelectMany(
                milestone => milestone.Partners.Where(partner => codes.Contains(partner.Code)),
                (milestone, partner) => new Named(partner.Code, milestone.Kind, milestone.FirstDay, milestone.LastDay, milestone.Slug))
            .ToListAsync(cancellationToken);
        var spans = named.GroupBy(row => (row.Partner, row.Kind)).ToDictionary(cell => cell.Key, cell => (First: FirstOf(cell), Latest: LatestOf(cell), Count: cell.Count()));
        var titles = await TitlesAsync([.. spans.Values.SelectMany(span => new[] { span.First, span.Latest }).Distinct(StringComparer.Ordinal)], on, cancellationToken);
        return
        [
            .. from kind in named.Select(row => row.Kind).Distinct().Order()
               select new ComparedKind(kind,
               [
                   .. from code in codes
                      select spans.TryGetValue((code, kind), out var span) ? new KindSpan(span.Count, titles[span.First], titles[span.Latest]) : null,
               ]),
        ];
    }

    /// <summary>How the partners are said to see the world, by the day, with the code of each.</summary>
    public async Task<IReadOnlyList<(string Partner, PublishedOutlook Outlook)>> OutlooksAsync(
        IReadOnlyList<string> codes, DateOnly on, CancellationToken cancellationToken)
    {
        var found = await db.Set<Assessment>().AsNoTracking()
            .Where(assessment => assessment.Kind == AssessmentKind.Outlook && assessment.Subject == AssessmentSubject.Partner)
            .Where(assessment => assessment.Partners.Any(partner => codes.Contains(partner.Code)))
            .OrderBy(assessment => assessment.Id)
            .Select(assessment => new
            {
                assessment.Slug,
                assessment.Title,
                Partners = assessment.Partners.Select(partner => partner.Code).ToList(),
                Published = assessment.Citations.Where(citation => citation.Stance == Stance.Supports).Select(citation => citation.Source.Published).ToList(),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. found
                .Select(row => (row.Partners, Outlook: new PublishedOutlook(row.Slug, row.Title, FirstOf(row.Published))))
                .Where(row => HadCome(row.Outlook.Published, on))
                .SelectMany(row => row.Partners.Where(code => codes.Contains(code, StringComparer.Ordinal)), (row, code) => (code, row.Outlook)),
        ];
    }

    /// <summary>Every disagreement with what it touches, the weightiest first.</summary>
    public async Task<IReadOnlyList<TouchingDisagreement>> DisagreementsAsync(CancellationToken cancellationToken)
    {
        var all = await db.Set<Disagreement>().AsNoTracking()
            .Select(disagreement => new
            {
                disagreement.Slug,
                disagreement.Title,
                disagreement.Severity,
                About = disagreement.About.OrderBy(subject => subject.Ordinal).Select(subject => new { subject.Type, subject.Subject }).ToList(),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. from row in all
               orderby row.Severity, row.Title
               select new TouchingDisagreement(row.Slug, row.Title, row.Severity, [.. row.About.Select(subject => new SubjectDetails(subject.Type, subject.Subject))]),
        ];
    }

    /// <summary>The partners of the records that disagreements touch, as far as those had come by the day, by their codes.</summary>
    /// <param name="agreements">The agreements that count on the day.</param>
    public async Task<ILookup<SubjectDetails, string>> OwnersAsync(
        IReadOnlyCollection<SubjectDetails> subjects, IEnumerable<AgreementDetails> agreements, DateOnly on, CancellationToken cancellationToken)
    {
        var milestones = Ids(SubjectType.Milestone);
        var assessments = Ids(SubjectType.Assessment);
        var ofMilestones = await db.Set<Milestone>()
            .Where(milestone => milestones.Contains(milestone.Slug) && milestone.FirstDay <= on)
            .SelectMany(milestone => milestone.Partners, (milestone, partner) => new { milestone.Slug, partner.Code })
            .ToListAsync(cancellationToken);
        var ofAssessments = (await db.Set<Assessment>().AsNoTracking()
            .Where(assessment => assessments.Contains(assessment.Slug))
            .Select(assessment => new
            {
                assessment.Slug,
                Partners = assessment.Partners.Select(partner => partner.Code).ToList(),
                Published = assessment.Citations.Where(citation => citation.Stance == Stance.Supports).Select(citation => citation.Source.Published).ToList(),
            })
            .ToListAsync(cancellationToken))
            .Where(assessment => HadCome(FirstOf(assessment.Published), on))
            .SelectMany(assessment => assessment.Partners, (assessment, code) => (assessment.Slug, Code: code));
        IEnumerable<(SubjectDetails Subject, string Partner)> owners =
        [
            .. ofMilestones.Select(row => (new SubjectDetails(SubjectType.Milestone, row.Slug), row.Code)),
            .. ofAssessments.Select(row => (new SubjectDetails(SubjectType.Assessment, row.Slug), row.Code)),
            .. agreements.Select(agreement => (new SubjectDetails(SubjectType.Agreement, agreement.Id), agreement.Partner)),
            .. Ids(SubjectType.Partner).Select(code => (new SubjectDetails(SubjectType.Partner, code), code)),
        ];
        return owners.ToLookup(owner => owner.Subject, owner => owner.Partner);

        List<string> Ids(SubjectType type) => [.. subjects.Where(subject => subject.Type == type).Select(subject => subject.Id).Distinct(StringComparer.Ordinal)];
    }

    // An argument came with the first source that makes it; one without a date may have come by any day.
    private static DateDetails? FirstOf(IEnumerable<SourcedDate?> published) => published.OfType<SourcedDate>().MinBy(date => date.Edtf) is { } first ? DateDetails.Of(first) : null;

    private static bool HadCome(DateDetails? published, DateOnly on) => published?.Earliest is not { } first || first <= on;

    private async Task<Dictionary<string, DatedTitle>> TitlesAsync(IReadOnlyCollection<string> ids, DateOnly on, CancellationToken cancellationToken) =>
        (await db.Set<Milestone>().AsNoTracking()
            .Where(milestone => ids.Contains(milestone.Slug))
            .Select(milestone => new { milestone.Slug, milestone.Title, milestone.Date, milestone.LastDay })
            .ToListAsync(cancellationToken))
        .ToDictionary(row => row.Slug, row => new DatedTitle(row.Slug, row.Title, DateDetails.Of(row.Date), row.LastDay > on && !IsGoingOn(row.Date.Edtf, on)), StringComparer.Ordinal);

    // What has no recorded end had begun for certain once the last day of its beginning had come.
    private static bool IsGoingOn(EdtfDate date, DateOnly on) => date.Latest is null && date.Start?.Latest <= on;

    // What has no first day would come before all others in the one order, though it may be the latest.
    private static string FirstOf(IEnumerable<Named> cell) =>
        cell.OrderBy(row => row.FirstDay == DateOnly.MinValue).ThenBy(row => row.FirstDay).ThenBy(row => row.LastDay).ThenBy(row => row.Slug, StringComparer.Ordinal).First().Slug;

    // The last in the one order: of two on one day, the first is not the latest as well.
    private static string LatestOf(IEnumerable<Named> cell) =>
        cell.OrderByDescending(row => row.FirstDay).ThenByDescending(row => row.LastDay).ThenByDescending(row => row.Slug, StringComparer.Ordinal).First().Slug;

    private sealed record Named(string Partner, MilestoneKind Kind, DateOnly FirstDay, DateOnly LastDay, string Slug);
}

/// <summary>A disagreement with what it touches.</summary>
internal sealed record TouchingDisagreement(string Id, string Title, Severity Severity, IReadOnlyList<SubjectDetails> About);
