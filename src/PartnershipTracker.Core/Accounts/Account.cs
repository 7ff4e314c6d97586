using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Accounts;

/// <summary>A person who may sign in. Accounts are never deleted, only disabled: the history names them.</summary>
public sealed class Account : IdentityUser<int>
{
    public const int MaxNameLength = 80;

    public const int MaxEmailLength = 200;

    /// <summary>The name that the history shows; no two accounts have the same, in whatever case.</summary>
    public required string Name
    {
        get;
        set => (field, NormalizedName) = (value, Normalized(value));
    }

    /// <summary><see cref="Name"/> in capitals, by which names are told apart.</summary>
    public string NormalizedName { get; private set; } = "";

    /// <summary>When the account was made (UTC).</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>Since when nobody can sign in with it (UTC); null where somebody can.</summary>
    public DateTime? DisabledAt { get; set; }

    /// <summary>The secret that the account's authenticator app shares (base 32); null where there is none.</summary>
    public string? AuthenticatorKey { get; set; }

    /// <summary>The latest time step whose code was used (RFC 6238): no code works twice.</summary>
    public long? AuthenticatorStep { get; set; }

    /// <summary>What is wrong with an address to sign in with, as far as it can be told by looking at it; null: nothing.</summary>
    public static FieldError? EmailFaultOf(string email) => email.Length is 0 or > MaxEmailLength || !new EmailAddressAttribute().IsValid(email)
        ? new("email", "Enter an e-mail address, such as name@example.org.")
        : null;

    internal static string Normalized(string name) => name.ToUpperInvariant();
}
