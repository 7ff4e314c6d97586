namespace PartnershipTracker.Core.Accounts;

/// <summary>The settings under <c>Accounts</c>. Why each is as it is: <c>docs/security.md</c>.</summary>
public sealed class AccountOptions
{
    public const string Section = "Accounts";

    /// <summary>Whether a second factor or a passkey is needed to do anything but to set one up.</summary>
    public bool RequireSecondFactor { get; set; } = true;

    /// <summary>How long a session lasts without a request.</summary>
    public TimeSpan SessionIdle { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long a session lasts at most.</summary>
    public TimeSpan SessionLimit { get; set; } = TimeSpan.FromHours(12);

    /// <summary>How many sessions one account may have; the one that was idle longest makes room for another.</summary>
    public int SessionsPerAccount { get; set; } = 10;

    /// <summary>How old the last sign-in may be where a password, a factor or an address is changed.</summary>
    public TimeSpan ProofAge { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How many wrong passwords or codes in a row lock an account.</summary>
    public int TriesBeforeLock { get; set; } = 5;

    /// <summary>How long a lock lasts.</summary>
    public TimeSpan LockFor { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How many tries to sign in, to join or to give a code one address of the network has in a minute.</summary>
    public int TriesPerMinute { get; set; } = 10;

    /// <summary>Rounds of PBKDF2-HMAC-SHA512 in a password's hash; an older hash is redone at the next sign-in.</summary>
    public int PasswordRounds { get; set; } = 210_000;

    /// <summary>How long the link lasts that makes the first administrator, or resets an account.</summary>
    public TimeSpan ShortLink { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long an invitation lasts.</summary>
    public TimeSpan Invitation { get; set; } = TimeSpan.FromDays(3);

    /// <summary>Whether every limit is a limit.</summary>
    public bool IsSound =>
        SessionIdle > TimeSpan.Zero && SessionLimit >= SessionIdle && SessionsPerAccount > 0 && ProofAge > TimeSpan.Zero && TriesBeforeLock > 1
        && LockFor > TimeSpan.Zero && TriesPerMinute > 0 && PasswordRounds > 0 && ShortLink > TimeSpan.Zero && Invitation > TimeSpan.Zero;
}
