using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Releases;

/// <summary>Makes releases. There is no other write: what was released stays as it is.</summary>
public sealed class ReleaseEditor(TrackerDbContext db, ReleaseLines lines, Ledger ledger, AuditLog audit, TimeProvider clock)
{
    /// <summary>What the site itself releases when it starts with none.</summary>
    private static readonly ReleaseInput First = new() { Name = "As first loaded", Notes = "The record as it stood when the site was first started with releases." };

    /// <summary>Releases the record as it is now.</summary>
    public async Task<SaveResult> MakeAsync(ReleaseInput input, Actor by, CancellationToken cancellationToken)
    {
        input = input.Tidied();
        if (InputRules.Broken(input).ToList() is { Count: > 0 } broken)
            return new SaveResult.Refused([.. broken.Select(fault => new FieldError(fault.Field, fault.Reason))]);

        return await WriteAsync(input, by.Name, async number =>
        {
            audit.Add(AuditAct.Published, by, $"release/{number}", input.Name);
            await ledger.RaiseVersionAsync(cancellationToken);
        }, cancellationToken);
    }

    /// <summary>Releases what was loaded, where there is something and no release yet: whoever builds on a new site has something that stays.</summary>
    public async Task MakeFirstAsync(CancellationToken cancellationToken)
    {
        if (!await db.Set<Release>().AnyAsync(cancellationToken) && await db.Set<Revision>().AnyAsync(cancellationToken))
            await WriteAsync(First, Change.SeedAuthor, _ => Task.CompletedTask, cancellationToken);
    }

    private async Task<SaveResult> WriteAsync(ReleaseInput input, string by, Func<int, Task> stageMore, CancellationToken cancellationToken)
    {
        // Hashed before others have to wait: what is recorded meanwhile is not part of it.
        if (await db.Set<Revision>().AsNoTracking().OrderByDescending(revision => revision.Id).FirstOrDefaultAsync(cancellationToken) is not { } last)
            return new SaveResult.Refused("", "Nothing is recorded yet that could be released.");
        var (count, sha256) = await lines.HashAsync(last.Id, cancellationToken);

        await using var transaction = await ledger.BeginAsync(cancellationToken);
        var before = await db.Set<Release>().OrderByDescending(release => release.Number).FirstOrDefaultAsync(cancellationToken);
        if (before?.LastRevision >= last.Id)
            return new SaveResult.Refused("", $"Nothing was recorded since release {before.Number}, “{before.Name}”: there is nothing new to release.");

        var number = (before?.Number ?? 0) + 1;
        db.Add(new Release
        {
            Number = number,
            Name = input.Name,
            Notes = input.Notes,
            LastRevision = last.Id,
            At = last.At,
            DatasetVersion = last.DatasetVersion,
            MadeAt = clock.GetUtcNow().UtcDateTime,
            By = by,
            Records = count,
            Sha256 = sha256,
        });
        await stageMore(number);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new SaveResult.Saved([new SavedRecord("release", number.ToString(CultureInfo.InvariantCulture), 1, IsChanged: true)]);
    }
}
