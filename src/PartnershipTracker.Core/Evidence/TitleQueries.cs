using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Assessments;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Disagreements;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Summits;

namespace PartnershipTracker.Core.Evidence;

/// <summary>A record by its name.</summary>
/// <param name="RecordType">The record's type ("milestone").</param>
/// <param name="Id">Its public id.</param>
/// <param name="Title">What it is called.</param>
public sealed record TitledRecord(string RecordType, string Id, string Title);

/// <summary>Reads what the records that disagreements touch are called.</summary>
public sealed class TitleQueries(TrackerDbContext db)
{
    /// <summary>The records of those types and ids, partners by their code; what is not in the record is missing from the answer.</summary>
    public async Task<IReadOnlyDictionary<SubjectDetails, TitledRecord>> OfAsync(IEnumerable<SubjectDetails> subjects, CancellationToken cancellationToken)
    {
        var asked = subjects.Distinct().ToLookup(subject => subject.Type, subject => subject.Id);
        var agreements = db.Set<Agreement>().Include(agreement => agreement.Framework).Include(agreement => agreement.Partner);
        IEnumerable<(SubjectDetails Subject, TitledRecord Record)> found =
        [
            .. await ReadAsync(db.Set<Milestone>(), SubjectType.Milestone, asked, milestone => milestone.Title, cancellationToken),
            .. await ReadAsync(agreements, SubjectType.Agreement, asked, TitleOf, cancellationToken),
            .. await ReadAsync(db.Set<Summit>(), SubjectType.Summit, asked, summit => summit.Name, cancellationToken),
            .. await ReadAsync(db.Set<Framework>(), SubjectType.Framework, asked, framework => framework.Acronym, cancellationToken),
            .. await ReadAsync(db.Set<CooperationArea>(), SubjectType.Area, asked, area => area.Name, cancellationToken),
            .. await ReadAsync(db.Set<Assessment>(), SubjectType.Assessment, asked, assessment => assessment.Title, cancellationToken),
            .. await PartnersAsync([.. asked[SubjectType.Partner]], cancellationToken),
        ];
        return found.ToDictionary(each => each.Subject, each => each.Record);
    }

    private async Task<IEnumerable<(SubjectDetails Subject, TitledRecord Record)>> PartnersAsync(IReadOnlyList<string> codes, CancellationToken cancellationToken)
    {
        var partners = await db.Set<Partner>().AsNoTracking().Where(partner => codes.Contains(partner.Code)).ToListAsync(cancellationToken);
        return partners.Select(partner => (new SubjectDetails(SubjectType.Partner, partner.Code), Titled(partner, partner.Name)));
    }

    private static async Task<IEnumerable<(SubjectDetails Subject, TitledRecord Record)>> ReadAsync<TRecord>(
        IQueryable<TRecord> records, SubjectType type, ILookup<SubjectType, string> asked, Func<TRecord, string> title, CancellationToken cancellationToken)
        where TRecord : Record
    {
        var ids = asked[type].ToList();
        if (ids.Count == 0)
            return [];

        var found = await records.AsNoTracking().Where(record => ids.Contains(record.Slug)).ToListAsync(cancellationToken);
        return found.Select(record => (new SubjectDetails(type, record.Slug), Titled(record, title(record))));
    }

    // A partner has several agreements under one framework: a date tells them apart.
    internal static string TitleOf(Agreement agreement) =>
        string.Join(", ", new[] { $"{agreement.Framework.Acronym} of {agreement.Partner.Name}", DateOf(agreement) }.OfType<string>());

    private static string? DateOf(Agreement agreement) =>
        (agreement.Adopted ?? agreement.PeriodStart) is { } date ? DateDetails.Of(date).Reading : null;

    private static TitledRecord Titled<TRecord>(TRecord record, string title)
        where TRecord : Record => new(Ledger.TypeName<TRecord>(), record.Slug, title);
}
