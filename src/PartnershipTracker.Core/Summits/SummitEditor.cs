using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Summits;

/// <summary>Every write of summits.</summary>
public sealed class SummitEditor(TrackerDbContext db, Ledger ledger, CitationEditor citations)
{
    /// <summary>Stages the whole state of one summit; the caller saves.</summary>
    public Task<RecordOutcome> StageAsync(SummitInput input, Change change, CancellationToken cancellationToken) =>
        ledger.StageAsync<Summit, SummitInput>(
            db.Set<Summit>().Include(summit => summit.Attendance).Include(summit => summit.Citations),
            input,
            change,
            async summit =>
            {
                summit.Name = input.Name;
                summit.Series = input.Series;
                summit.City = input.City;
                summit.Country = input.Country;
                summit.Date = input.Date;
                summit.Standing = input.Standing;
                summit.Note = input.Note;
                summit.Attendance.Clear();
                foreach (var attendance in input.Attendance)
                    summit.Attendance.Add(await AttendanceAsync(attendance, cancellationToken));
                await citations.ReplaceAsync(summit, input.Citations, cancellationToken);
            },
            cancellationToken);

    private async Task<Attendance> AttendanceAsync(AttendanceInput input, CancellationToken cancellationToken) => new()
    {
        Partner = await ledger.PartnerAsync(input.Partner, cancellationToken),
        Name = input.Name,
        Office = input.Office,
        Leader = input.Leader,
        Note = input.Note,
    };
}
