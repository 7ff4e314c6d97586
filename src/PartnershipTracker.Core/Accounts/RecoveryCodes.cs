using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnershipTracker.Core.Data;

namespace PartnershipTracker.Core.Accounts;

/// <summary>A code that stands in for a lost factor, once. Kept as a hash only.</summary>
public sealed class RecoveryCode
{
    public int Id { get; private set; }

    public required int AccountId { get; init; }

    public required byte[] Hash { get; init; }
}

internal sealed class RecoveryCodeConfiguration : IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<RecoveryCode> builder)
    {
        builder.Property(code => code.Hash).HasMaxLength(Secret.HashLength);
        builder.HasIndex(code => code.Hash).IsUnique();
        builder.HasOne<Account>().WithMany().HasForeignKey(code => code.AccountId);
    }
}

/// <summary>
/// Recovery codes: ten to an account, 120 random bits each. At that strength a plain SHA-256 cannot be turned back
/// (ASVS 6.5.2 asks for a slow hash below 112 bits).
/// </summary>
public sealed class RecoveryCodes(TrackerDbContext db)
{
    public const int Count = 10;

    /// <summary>No letter or digit that is easily taken for another.</summary>
    private const string Alphabet = "ABCDEFGHJKMNPQRSTVWXYZ0123456789";

    private const int Length = 24;
    private const int Group = 4;

    /// <summary>Stages new codes in place of all earlier ones; the codes, which are told once.</summary>
    internal async Task<IReadOnlyList<string>> RenewAsync(int accountId, CancellationToken cancellationToken)
    {
        await db.Set<RecoveryCode>().Where(code => code.AccountId == accountId).ExecuteDeleteAsync(cancellationToken);
        var codes = Enumerable.Range(0, Count).Select(_ => RandomNumberGenerator.GetString(Alphabet, Length)).ToList();
        db.AddRange(codes.Select(code => new RecoveryCode { AccountId = accountId, Hash = Secret.Hash(code) }));
        return [.. codes.Select(code => string.Join('-', code.Chunk(Group).Select(group => new string(group))))];
    }

    /// <summary>Uses a code up, however it is spaced. Of many who try at once one succeeds.</summary>
    internal async Task<bool> TakeAsync(int accountId, string typed, CancellationToken cancellationToken)
    {
        var hash = Secret.Hash(string.Concat(typed.Where(char.IsLetterOrDigit)).ToUpperInvariant());
        return await db.Set<RecoveryCode>().Where(code => code.AccountId == accountId && code.Hash == hash).ExecuteDeleteAsync(cancellationToken) == 1;
    }

    internal Task ForgetAsync(int accountId, CancellationToken cancellationToken) =>
        db.Set<RecoveryCode>().Where(code => code.AccountId == accountId).ExecuteDeleteAsync(cancellationToken);

    /// <summary>How many codes are left.</summary>
    public Task<int> LeftAsync(int accountId, CancellationToken cancellationToken) =>
        db.Set<RecoveryCode>().CountAsync(code => code.AccountId == accountId, cancellationToken);
}
