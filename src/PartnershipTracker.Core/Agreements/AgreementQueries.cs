using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Core.Summits;

namespace PartnershipTracker.Core.Agreements;

/// <summary>Every read of agreements. How each stands is computed for a day, from the dates of all.</summary>
public sealed class AgreementQueries(
    TrackerDbContext db, PartnerQueries partners, FrameworkQueries frameworks, SummitQueries summits, CursorSeal seal, ReadingDay today)
{
    // A page asks for all agreements on several days, of its own and of its timeline: they are read once a request.
    private IReadOnlyList<Agreement>? _all;
    private IReadOnlyList<AgreementTerm>? _terms;

    public async Task<Page<AgreementDetails>> ListAsync(AgreementFilter filter, CancellationToken cancellationToken)
    {
        var terms = await TermsAsync(cancellationToken);
        var on = today.Or(filter.On);
        var agreements = Matched(Whole, filter, terms, on).Without(filter.Excluded, part => Matched(db.Set<Agreement>(), part, terms, on));
        return await agreements.ToPageAsync(filter, seal, agreement => Details(agreement, terms, on), cancellationToken);
    }

    /// <summary>All agreements as they stand on a day: today where none is given.</summary>
    public async Task<IReadOnlyList<AgreementDetails>> AllAsync(string? on, CancellationToken cancellationToken)
    {
        _all ??= await Whole.AsNoTracking().InOrder().ToListAsync(cancellationToken);
        var terms = await TermsAsync(cancellationToken);
        return [.. _all.Select(agreement => Details(agreement, terms, today.Or(on)))];
    }

    /// <summary>The agreement of that id as it stands on a day, today where none is given; null when there is none.</summary>
    public async Task<AgreementDetails?> FindAsync(string id, string? on, CancellationToken cancellationToken)
    {
        var agreement = await Whole.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Slug == id, cancellationToken);
        return agreement is null ? null : Details(agreement, await TermsAsync(cancellationToken), today.Or(on));
    }

    /// <summary>A partner with its agreements as they stand on a day, today where none is given, and the gaps between them; null when there is no such partner.</summary>
    public async Task<PartnerOnDay?> PartnerAsync(string name, string? on, CancellationToken cancellationToken)
    {
        if (await partners.FindAsync(name, cancellationToken) is not { } partner)
            return null;

        var own = (await AllAsync(on, cancellationToken)).Where(agreement => agreement.Partner == partner.Code).ToList();
        var ids = own.Select(agreement => agreement.Id).ToHashSet(StringComparer.Ordinal);
        var terms = (await TermsAsync(cancellationToken)).Where(term => ids.Contains(term.Id)).ToList();
        return new PartnerOnDay(partner, today.Or(on), own, AgreementClock.Gaps(terms));
    }

    private IQueryable<Agreement> Matched(IQueryable<Agreement> agreements, AgreementFilter filter, IReadOnlyList<AgreementTerm> terms, DateOnly on)
    {
        if (partners.Terms.Codes(filter.Partner) is { Count: > 0 } codes)
            agreements = agreements.Where(agreement => codes.Contains(agreement.Partner.Code));
        if (frameworks.Terms.Codes(filter.Framework) is { Count: > 0 } slugs)
            agreements = agreements.Where(agreement => slugs.Contains(agreement.Framework.Slug));
        if (summits.Terms.Codes(filter.Summit) is { Count: > 0 } places)
            agreements = agreements.Where(agreement => places.Contains(agreement.Summit!.Slug));
        if (filter.StateValues is { Count: > 0 } states)
        {
            IReadOnlyList<string> found = [.. terms.Where(term => states.Contains(AgreementClock.StatusOn(term, terms, on).State)).Select(term => term.Id)];
            agreements = agreements.Where(agreement => found.Contains(agreement.Slug));
        }

        return agreements;
    }

    // Vague dates are kept as text: the few terms there are, are read whole.
    private async Task<IReadOnlyList<AgreementTerm>> TermsAsync(CancellationToken cancellationToken) => _terms ??=
    [
        .. (_all ?? await db.Set<Agreement>().AsNoTracking().Include(agreement => agreement.Predecessor).ToListAsync(cancellationToken)).Select(TermOf),
    ];

    private static AgreementTerm TermOf(Agreement agreement) =>
        new(agreement.Slug, agreement.Adopted?.Edtf, agreement.PeriodStart?.Edtf, agreement.PeriodEnd?.Edtf, agreement.Predecessor?.Slug);

    private static AgreementDetails Details(Agreement agreement, IReadOnlyList<AgreementTerm> terms, DateOnly on) =>
        AgreementDetails.Of(agreement, StatusOnDay.Of(AgreementClock.StatusOn(TermOf(agreement), terms, on), on));

    // A statement for each collection, as with milestones: joined in one, each area would come once for each citation.
    private IQueryable<Agreement> Whole => db.Set<Agreement>()
        .AsSplitQuery()
        .Include(agreement => agreement.Partner)
        .Include(agreement => agreement.Framework)
        .Include(agreement => agreement.Predecessor)
        .Include(agreement => agreement.Summit)
        .Include(agreement => agreement.Areas).ThenInclude(named => named.Area)
        .Include(agreement => agreement.Citations).ThenInclude(citation => citation.Source);
}
