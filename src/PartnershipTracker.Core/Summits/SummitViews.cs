using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Summits;

/// <summary>What is said of a summit wherever it is shown.</summary>
/// <param name="Id">The public id, which never changes.</param>
/// <param name="Name">The usual name.</param>
/// <param name="Series">Whose summit it is.</param>
/// <param name="City">Where it is held.</param>
/// <param name="Country">The ISO 3166-1 alpha-2 code of the host country.</param>
/// <param name="Date">The days of the summit.</param>
/// <param name="Standing">Whether it took place or lies ahead, as its sources put it.</param>
/// <param name="OutcomeNotRecorded">Whether its last possible day has passed and no source that we hold says how it went.</param>
/// <param name="Note">What else a reader should know; null where there is nothing.</param>
/// <param name="Attendance">Who came for each partner; a partner that is missing here: no claim recorded.</param>
/// <param name="Citations">The sources and their passages; empty: unsourced.</param>
/// <param name="Version">The number of its latest revision, from 1.</param>
/// <param name="CreatedAt">When the tracker first recorded it (UTC).</param>
/// <param name="UpdatedAt">When the tracker last changed it (UTC).</param>
public abstract record SummitFacts(
    string Id, string Name, SummitSeries Series, string City, string Country, DateDetails Date, Standing Standing, bool OutcomeNotRecorded, string? Note,
    IReadOnlyList<AttendanceDetails> Attendance, IReadOnlyList<CitationDetails> Citations, int Version, DateTime CreatedAt, DateTime UpdatedAt) : ICited;

/// <summary>A summit as readers and scripts see it.</summary>
public sealed record SummitDetails : SummitFacts
{
    private SummitDetails(Summit summit, DateOnly today)
        : base(
            summit.Slug, summit.Name, summit.Series, summit.City, summit.Country, DateDetails.Of(summit.Date), summit.Standing,
            summit.Standing.IsOutcomeMissing(summit.LastDay, today), summit.Note,
            [.. summit.Attendance.OrderBy(attendance => attendance.Partner.Id).Select(AttendanceDetails.Of)],
            CitationDetails.Of(summit), summit.Version, summit.CreatedAt, summit.UpdatedAt)
    {
    }

    /// <param name="today">Decides whether what was to come has passed.</param>
    public static SummitDetails Of(Summit summit, DateOnly today) => new(summit, today);
}

/// <summary>Who came to a summit for a partner.</summary>
/// <param name="Partner">The partner's code.</param>
/// <param name="Name">The person.</param>
/// <param name="Office">The office that the person held then; null where no source names one.</param>
/// <param name="Leader">Whether the person was the partner's leader.</param>
/// <param name="Note">What else a reader should know; null where there is nothing.</param>
public sealed record AttendanceDetails(string Partner, string Name, string? Office, bool Leader, string? Note)
{
    public static AttendanceDetails Of(Attendance attendance) =>
        new(attendance.Partner.Code, attendance.Name, attendance.Office, attendance.Leader, attendance.Note);
}
