using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Known;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Releases;

/// <summary>Every read of releases, and of the points of the history that they and moments name.</summary>
public sealed class ReleaseQueries(TrackerDbContext db, CursorSeal seal, TimeProvider clock)
{
    /// <summary>The word that names the release made last.</summary>
    public const string Latest = "latest";

    /// <summary>One page of releases, the latest first.</summary>
    public async Task<Page<ReleaseDetails>> ListAsync(ReleaseFilter filter, CancellationToken cancellationToken)
    {
        var releases = db.Set<Release>().AsNoTracking();
        var total = await releases.TotalAsync(filter, cancellationToken);
        if (filter.Cursor is { } cursor)
        {
            var below = int.Parse((seal.Open(filter.Query, cursor) ?? throw Paging.Unchecked())[0], CultureInfo.InvariantCulture);
            releases = releases.Where(release => release.Number < below);
        }

        var rows = await releases.OrderByDescending(release => release.Number).Take(filter.Limit + 1).ToListAsync(cancellationToken);
        return Paging.Cut(rows, filter.Limit, total, ReleaseDetails.Of, last => seal.Seal(filter.Query, [last.Number.ToString(CultureInfo.InvariantCulture)]));
    }

    /// <summary>The release of that number, or the latest by that word; null when there is none.</summary>
    public async Task<ReleaseDetails?> FindAsync(string id, CancellationToken cancellationToken) =>
        await EntityAsync(id, cancellationToken) is { } release ? ReleaseDetails.Of(release) : null;

    /// <summary>The point of the history that a release shows; null when there is none.</summary>
    public async Task<RecordPoint?> PointOfAsync(string id, CancellationToken cancellationToken) =>
        await EntityAsync(id, cancellationToken) is { } release ? PointOf(release) : null;

    /// <summary>The release that shows the record up to that revision; null where none does.</summary>
    public async Task<ReleaseDetails?> OfPointAsync(int lastRevision, CancellationToken cancellationToken) =>
        await db.Set<Release>().AsNoTracking().SingleOrDefaultAsync(release => release.LastRevision == lastRevision, cancellationToken) is { } found ? ReleaseDetails.Of(found) : null;

    /// <summary>
    /// The point that a query names: a release by its number or <see cref="Latest"/>, or a moment as <c>known</c> takes it. Where it is none of these, the
    /// fault says so.
    /// </summary>
    public async Task<(RecordPoint? Point, string? Fault)> ReadPointAsync(string text, CancellationToken cancellationToken)
    {
        if (text == Latest || (text.Length > 0 && text.All(char.IsAsciiDigit)))
        {
            return await PointOfAsync(text, cancellationToken) is { } point
                ? (point, null)
                : (null, text == Latest ? "No release was made yet." : $"There is no release {text}.");
        }

        if (!Moment.TryRead(text, clock.GetUtcNow().UtcDateTime, out var moment, out var fault))
            return (null, $"{fault} A release is named by its number, or as {Latest}.");
        return (await LastAsync(moment!.Before, cancellationToken), null);
    }

    /// <summary>The present.</summary>
    public Task<RecordPoint> NowAsync(CancellationToken cancellationToken) => LastAsync(DateTime.MaxValue, cancellationToken);

    private async Task<RecordPoint> LastAsync(DateTime before, CancellationToken cancellationToken) =>
        await db.Set<Revision>().Where(revision => revision.At < before).OrderByDescending(revision => revision.Id)
            .Select(revision => new RecordPoint(revision.Id, revision.At, revision.DatasetVersion, null)).FirstOrDefaultAsync(cancellationToken) ?? new RecordPoint(0, null, 0, null);

    private static RecordPoint PointOf(Release release) => new(release.LastRevision, release.At, release.DatasetVersion, release.Number.ToString(CultureInfo.InvariantCulture));

    // Only as the number is written: an address of leading zeros would be a second one for the same.
    private async Task<Release?> EntityAsync(string id, CancellationToken cancellationToken)
    {
        var releases = db.Set<Release>().AsNoTracking();
        if (id == Latest)
            return await releases.OrderByDescending(release => release.Number).FirstOrDefaultAsync(cancellationToken);
        return int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && id[0] != '0'
            ? await releases.SingleOrDefaultAsync(release => release.Number == number, cancellationToken)
            : null;
    }
}
