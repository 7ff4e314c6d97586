using System.ComponentModel.DataAnnotations;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Accounts;

/// <summary>What whoever joins says of themselves.</summary>
/// <param name="Name">The name that the history will show.</param>
/// <param name="Email">The address to sign in with; a link that names one has the last word.</param>
/// <param name="Password">As it was typed: nothing is trimmed, cut or folded.</param>
public sealed record JoinInput(string Name, string Email, string Password)
{
    /// <summary>Letters of any script, digits, and what joins them in names.</summary>
    public const string NamePattern = @"^[\p{L}\p{N}][\p{L}\p{M}\p{N} .'’\-]*$";

    public const string NameFault = "A name has letters, digits, spaces, full stops, hyphens and apostrophes.";

    /// <summary>Names under which the tracker itself writes.</summary>
    private static readonly string[] Reserved = ["SEED", "CONSOLE", "SYSTEM", "TRACKER", "PARTNERSHIPTRACKER"];

    internal IEnumerable<FieldError> Faults()
    {
        if (Name.Length is 0 or > Account.MaxNameLength)
            yield return new("name", "Enter your name as the history will show it, in at most 80 characters.");
        else if (!new RegularExpressionAttribute(NamePattern).IsValid(Name))
            yield return new("name", NameFault);
        else if (Reserved.Contains(Account.Normalized(Name), StringComparer.Ordinal))
            yield return new("name", "This name is the tracker’s own. Choose another.");

        if (Account.EmailFaultOf(Email) is { } fault)
            yield return fault;
    }
}

/// <summary>What came of an act.</summary>
/// <param name="Account">The account; null where nothing was done.</param>
/// <param name="Faults">Why nothing was done.</param>
public sealed record AccountResult(Account? Account, IReadOnlyList<FieldError> Faults)
{
    public static AccountResult Refused(params IReadOnlyList<FieldError> faults) => new(null, faults);
}
