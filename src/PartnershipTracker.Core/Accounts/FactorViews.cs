namespace PartnershipTracker.Core.Accounts;

/// <summary>What an account can prove itself with, besides its password.</summary>
/// <param name="RecoveryCodesLeft">How many recovery codes were not used yet.</param>
public sealed record FactorList(bool HasAuthenticator, int RecoveryCodesLeft, IReadOnlyList<PasskeyRow> Passkeys);

/// <param name="Id">The credential's id, in hexadecimal digits.</param>
public sealed record PasskeyRow(string Id, string Name, DateTime AddedAt);
