namespace PartnershipTracker.Core.Agreements;

/// <summary>
/// Where an agreement stands on a day. While it may or may not have begun, ended or been succeeded, this is where it stands if
/// it has begun and the rest has not happened; the likelihood of its being in force says how sure that is.
/// </summary>
public enum AgreementState
{
    /// <summary>No day that its beginning may mean has come.</summary>
    NotYetAdopted,

    /// <summary>It has begun and its period has not ended.</summary>
    InForce,

    /// <summary>In force, and its period ends within 183 days.</summary>
    Expiring,

    /// <summary>Every day that the end of its period may mean has passed, and no successor has begun for certain.</summary>
    Lapsed,

    /// <summary>An agreement that names it as predecessor has begun for certain.</summary>
    Succeeded,

    /// <summary>It has begun, and no last day is recorded for it.</summary>
    TermUnknown,
}

/// <summary>Whether an agreement is in force on a day, for all that its dates may mean.</summary>
public enum Likelihood
{
    /// <summary>It is, whichever days its dates mean.</summary>
    Certain,

    /// <summary>The record does not decide it.</summary>
    Possible,

    /// <summary>It is not, whichever days its dates mean.</summary>
    No,
}

/// <summary>An agreement on one day.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="InForce">Whether it is in force on that day.</param>
/// <param name="DaysLeft">Whole days from the day to the last that the end of its period may mean, 0 on that last day: exact where the
/// end is one day, else the most there can be. Null unless it is in force or expiring.</param>
/// <param name="SucceededBy">The id of the successor that has begun for certain, the first if there are several; null if none.</param>
/// <param name="PossiblySucceededBy">The id of the successor that may have begun, the first if there are several; null if none, and once
/// it is succeeded for certain.</param>
/// <param name="Reading">All of it in one line of plain English.</param>
public sealed record AgreementStatus(
    AgreementState State, Likelihood InForce, int? DaysLeft, string? SucceededBy, string? PossiblySucceededBy, string Reading);
