using System.ComponentModel.DataAnnotations;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Accounts;

/// <summary>What may be asked of the audit log.</summary>
public sealed record AuditFilter : IValidatableObject
{
    public const int PageSize = 50;

    private static readonly TermList Acts = EnumCodes.Terms<AuditAct>("act");

    /// <summary>Acts of these kinds only; several are joined with "or".</summary>
    public List<string> Act { get; init; } = [];

    /// <summary>The name of the account that did it, or that it was done to.</summary>
    [MaxLength(Account.MaxEmailLength)]
    public string? Who { get; init; }

    /// <summary>From that day on (UTC).</summary>
    public DateOnly? From { get; init; }

    /// <summary>To that day, with it (UTC).</summary>
    public DateOnly? To { get; init; }

    /// <summary>What failed only.</summary>
    public bool Failed { get; init; }

    /// <summary>Entries before that one: the last of the page before.</summary>
    [Range(1, long.MaxValue, ErrorMessage = "before must be the number of an entry.")]
    public long? Before { get; init; }

    internal AuditAct[] ActValues => EnumCodes.Values<AuditAct>(Acts.Codes(Act));

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var fault in Acts.Faults(Act))
            yield return fault;
        if (From > To)
            yield return new ValidationResult("The first day comes after the last.", ["from"]);
    }
}
