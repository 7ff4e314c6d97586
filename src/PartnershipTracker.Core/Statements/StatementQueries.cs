using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Names;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Statements;

/// <summary>Every read of statements: milestones of which it is recorded who said something.</summary>
public sealed class StatementQueries(TrackerDbContext db, PartnerQueries partners, MilestoneQueries milestones, CursorSeal seal, ReadingDay today)
{
    private readonly FollowedReader _followed = new(db, milestones);

    /// <summary>The speakers as a filter may name them, by name; read at most once a request (see <c>PartnerQueries.Terms</c>).</summary>
    public TermList Speakers => field ??= new("speaker", SpeakerTerms.Of(
        [.. All.Select(milestone => milestone.Statement!.Speaker).Distinct()],
        [.. db.Set<ProperName>().AsNoTracking().Where(name => name.Scope == NameScope.Person)]));

    /// <summary>Who speaks, by the usual name.</summary>
    public Term SpeakerOf(Statement statement) => Speakers.Of(statement.Speaker);

    /// <summary>The statements that the filter matches, in the one order, each with what followed.</summary>
    public async Task<Page<StatementDetails>> ListAsync(StatementFilter filter, CancellationToken cancellationToken)
    {
        var page = await Matched(filter).Without(filter.Excluded, Matched).ToPageAsync(filter, seal, today.Day, cancellationToken);
        var followed = await _followed.AfterAsync(page.Items, cancellationToken);
        return new([.. page.Items.Zip(followed, Details)], page.Total, page.Next);
    }

    /// <summary>How many statements there are.</summary>
    public Task<int> CountAsync(CancellationToken cancellationToken) => All.CountAsync(cancellationToken);

    /// <summary>The years in which statements may have been made: those of every first and last day, the earliest first.</summary>
    public async Task<IReadOnlyList<int>> YearsAsync(CancellationToken cancellationToken)
    {
        var days = await All.Where(milestone => milestone.FirstDay > DateOnly.MinValue && milestone.LastDay < DateOnly.MaxValue)
            .Select(milestone => new { milestone.FirstDay, milestone.LastDay })
            .ToListAsync(cancellationToken);
        return [.. days.SelectMany(day => new[] { day.FirstDay.Year, day.LastDay.Year }).Distinct().Order()];
    }

    /// <summary>What is recorded of the words of any statement: whether they are as spoken or a translation.</summary>
    public async Task<IReadOnlyList<Wording>> WordingsAsync(CancellationToken cancellationToken)
    {
        var recorded = await All.Select(milestone => milestone.Statement!.Wording).Distinct().ToListAsync(cancellationToken);
        return [.. recorded.OfType<Wording>().Order()];
    }

    private IQueryable<Milestone> All => db.Set<Milestone>().Where(milestone => milestone.Statement != null);

    private StatementDetails Details(MilestoneDetails milestone, FollowedDetails? followed)
    {
        var speaker = SpeakerOf(milestone.Statement!);
        return new(milestone, speaker.Name, speaker.Code, followed);
    }

    private IQueryable<Milestone> Matched(StatementFilter filter)
    {
        var statements = All;
        if (partners.Terms.Codes(filter.Partner) is { Count: > 0 } codes)
            statements = statements.Where(milestone => milestone.Partners.Any(partner => codes.Contains(partner.Code)));
        if (Speakers.Codes(filter.Speaker) is { Count: > 0 } asked)
        {
            IReadOnlyList<string> spellings = [.. Speakers.Terms.Where(term => asked.Contains(term.Code, StringComparer.Ordinal)).SelectMany(term => term.Spellings)];
            statements = statements.Where(milestone => spellings.Contains(milestone.Statement!.Speaker));
        }

        if (filter.WordingValues is { Count: > 0 } wordings)
            statements = statements.Where(milestone => milestone.Statement!.Wording != null && wordings.Contains(milestone.Statement.Wording.Value));
        if (filter.YearValues is { Count: > 0 } years)
            statements = statements.Where(milestone => years.Any(year => milestone.FirstDay.Year <= year && milestone.LastDay.Year >= year));
        return statements;
    }
}
