using PartnershipTracker.Core.Accounts;

namespace PartnershipTracker.Web.Pages.Account;

/// <summary>How pages about accounts say what they say.</summary>
public static class AccountWords
{
    /// <summary>A length of time in whole hours or minutes.</summary>
    public static string Span(TimeSpan span) => span switch
    {
        { TotalHours: 1 } => "an hour",
        { TotalHours: >= 1 } when span.Minutes == 0 => $"{span.TotalHours:0} hours",
        _ => $"{span.TotalMinutes:0} minutes",
    };

    public static string Of(Proof proof) => proof switch
    {
        Proof.Password => "password",
        Proof.PasswordAndCode => "password and code",
        Proof.PasswordAndRecoveryCode => "password and recovery code",
        Proof.Passkey => "passkey",
        Proof.Provider => "identity provider",
        Proof.ProviderWithFactors => "identity provider and second factor",
        _ => throw new ArgumentOutOfRangeException(nameof(proof), proof, "No such proof."),
    };
}
