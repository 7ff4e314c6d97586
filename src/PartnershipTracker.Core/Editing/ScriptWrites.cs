using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Editing;

/// <summary>A script's request to write.</summary>
/// <param name="AccountId">Whose script it is.</param>
/// <param name="Key">What the script calls the request, so that it can be repeated; null where it does not.</param>
/// <param name="Hash">The SHA-256 of all that is asked.</param>
/// <param name="IsTrial">Whether it is only tried: nothing is kept of it.</param>
public sealed record ScriptWrite(int AccountId, string? Key, string Hash, bool IsTrial);

/// <summary>What a script is answered whose request was carried out.</summary>
/// <param name="Body">JSON.</param>
/// <param name="Location">The path of what was written; null where the answer names none.</param>
/// <param name="IsRepeat">Whether it was carried out before, and this is what was answered then.</param>
public sealed record ScriptAnswer(int Status, string Body, string? Location, bool IsRepeat = false);

/// <summary>What came of a script's request.</summary>
/// <param name="Answer">What it is answered; null where nothing was done.</param>
/// <param name="Refusal">Why nothing was done; null where something was.</param>
/// <param name="IsKeyReused">Whether nothing was done because its key was that of another request.</param>
public sealed record ScriptOutcome<TRefusal>(ScriptAnswer? Answer, TRefusal? Refusal, bool IsKeyReused = false)
    where TRefusal : class;

/// <summary>Carries requests of scripts out: each is one save, of which all is kept or nothing, and no repeat writes twice.</summary>
public sealed class ScriptWrites(TrackerDbContext db, Ledger ledger, TimeProvider clock)
{
    /// <summary>How long answers are kept for repeats.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    /// <summary>Carries a request out, unless it was before.</summary>
    /// <param name="write">Does what is asked, by as many editors as it takes. What it refuses or only tries leaves nothing behind.</param>
    public async Task<ScriptOutcome<TRefusal>> RunAsync<TRefusal>(ScriptWrite asked, Func<Task<ScriptOutcome<TRefusal>>> write, CancellationToken cancellationToken)
        where TRefusal : class
    {
        // Nobody else writes from here on: of two repeats at once, the second finds the answer of the first.
        await using var save = await ledger.BeginAsync(cancellationToken);
        if (asked.Key is not null && await FindAsync(asked.AccountId, asked.Key, cancellationToken) is { } first)
        {
            return first.RequestHash == asked.Hash
                ? new(new ScriptAnswer(first.Status, first.Body, first.Location, IsRepeat: true), Refusal: null)
                : new(Answer: null, Refusal: null, IsKeyReused: true);
        }

        var outcome = await write();
        if (outcome.Answer is not { } answer || asked.IsTrial)
            return outcome;
        if (asked.Key is not null)
            await KeepAsync(asked, asked.Key, answer, cancellationToken);
        await save.CommitAsync(cancellationToken);
        return outcome;
    }

    private Task<FirstAnswer?> FindAsync(int accountId, string key, CancellationToken cancellationToken)
    {
        var forgotten = Now - KeptFor;
        return db.Set<FirstAnswer>().AsNoTracking().SingleOrDefaultAsync(answer => answer.AccountId == accountId && answer.Key == key && answer.At > forgotten, cancellationToken);
    }

    private async Task KeepAsync(ScriptWrite asked, string key, ScriptAnswer answer, CancellationToken cancellationToken)
    {
        var forgotten = Now - KeptFor;
        await db.Set<FirstAnswer>().Where(old => old.At <= forgotten).ExecuteDeleteAsync(cancellationToken);
        db.Add(new FirstAnswer
        {
            AccountId = asked.AccountId,
            Key = key,
            RequestHash = asked.Hash,
            At = Now,
            Status = answer.Status,
            Body = answer.Body,
            Location = answer.Location,
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
