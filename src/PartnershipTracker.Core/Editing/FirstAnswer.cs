using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnershipTracker.Core.Accounts;

namespace PartnershipTracker.Core.Editing;

/// <summary>What a script was answered when it first sent a request under a key of its own, saved with what the request wrote: a repeat is answered the same, and writes nothing.</summary>
public sealed class FirstAnswer
{
    /// <summary>The most characters of such a key.</summary>
    public const int MaxKeyLength = 255;

    public int Id { get; private set; }

    /// <summary>Whose script it is: keys of two accounts have nothing to do with each other.</summary>
    public required int AccountId { get; init; }

    /// <summary>What the script calls the request (<c>Idempotency-Key</c>).</summary>
    public required string Key { get; init; }

    /// <summary>The SHA-256 of all that was asked: method, address and body.</summary>
    public required string RequestHash { get; init; }

    public required DateTime At { get; init; }

    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>What was answered (JSON).</summary>
    public required string Body { get; init; }

    /// <summary>The path of what was written; null where the answer names none.</summary>
    public required string? Location { get; init; }
}

internal sealed class FirstAnswerConfiguration : IEntityTypeConfiguration<FirstAnswer>
{
    public void Configure(EntityTypeBuilder<FirstAnswer> builder)
    {
        builder.Property(answer => answer.Key).HasMaxLength(FirstAnswer.MaxKeyLength);
        builder.Property(answer => answer.RequestHash).HasMaxLength(64);
        builder.Property(answer => answer.Location).HasMaxLength(400);
        builder.HasIndex(answer => new { answer.AccountId, answer.Key }).IsUnique();
        builder.HasIndex(answer => answer.At);
        builder.HasOne<Account>().WithMany().HasForeignKey(answer => answer.AccountId);
    }
}
