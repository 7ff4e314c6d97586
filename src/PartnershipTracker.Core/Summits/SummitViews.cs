using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Summits;

/// <summary>A summit as readers and scripts see it.</summary>
/// <param name="Id"></param>
/// <param name="Name"></param>
/// <param name="Series"></param>
/// <param name="City"></param>
/// <param name="Country">The ISO 3166-1 alpha-2 code of the host country.</param>
/// <param name="Date"></param>
/// <param name="Standing"></param>
/// <param name="Attendance">Who came for each partner; a partner that is missing here: no claim recorded.</param>
/// <param name="Citations"></param>
/// <param name="Version"></param>
/// <param name="CreatedAt"></param>
/// <param name="UpdatedAt"></param>
public sealed record SummitDetails(
    string Id, string Name, SummitSeries Series, string City, string Country, DateDetails Date, Standing Standing,
    IReadOnlyList<AttendanceDetails> Attendance, IReadOnlyList<CitationDetails> Citations, int Version, DateTime CreatedAt, DateTime UpdatedAt)
{
    public static SummitDetails Of(Summit summit) => new(
        summit.Slug, summit.Name, summit.Series, summit.City, summit.Country, DateDetails.Of(summit.Date), summit.Standing,
        [.. summit.Attendance.OrderBy(attendance => attendance.Partner.Id).Select(AttendanceDetails.Of)],
        CitationDetails.Of(summit), summit.Version, summit.CreatedAt, summit.UpdatedAt);
}

/// <summary>Who came to a summit for a partner.</summary>
/// <param name="Partner">The partner's code.</param>
/// <param name="Name"></param>
/// <param name="Office"></param>
/// <param name="Leader">Whether the person was the partner's leader.</param>
/// <param name="Note"></param>
public sealed record AttendanceDetails(string Partner, string Name, string? Office, bool Leader, string? Note)
{
    public static AttendanceDetails Of(Attendance attendance) =>
        new(attendance.Partner.Code, attendance.Name, attendance.Office, attendance.Leader, attendance.Note);
}
