using PartnershipTracker.Core.Data;

namespace PartnershipTracker.Core.Accounts;

/// <summary>Writes the audit log. There is no way to change or remove an entry.</summary>
public sealed class AuditLog(TrackerDbContext db, TimeProvider clock)
{
    /// <summary>Adds an entry to what the unit of work saves: it stands there if, and only if, the act does.</summary>
    /// <param name="about">The account or record that it was done to.</param>
    /// <param name="detail">What else there is to know, never a secret.</param>
    public void Add(AuditAct act, Actor by, string about = "", string detail = "", AuditOutcome outcome = AuditOutcome.Done) => db.Add(new AuditEntry
    {
        At = clock.GetUtcNow().UtcDateTime,
        Act = act,
        Outcome = outcome,
        Who = OneLine(by.Name),
        About = OneLine(about),
        Detail = OneLine(detail),
        Network = by.Network ?? "",
    });

    /// <summary>The same at once, for what leaves no other trace in the database.</summary>
    public async Task WriteAsync(AuditAct act, Actor by, string about, string detail, AuditOutcome outcome, CancellationToken cancellationToken)
    {
        Add(act, by, about, detail, outcome);
        await db.SaveChangesAsync(cancellationToken);
    }

    // Nothing that somebody typed can look like an entry of its own.
    private static string OneLine(string text)
    {
        var line = string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character));
        return line.Length <= AuditEntry.MaxLength ? line : line[..AuditEntry.MaxLength];
    }
}
