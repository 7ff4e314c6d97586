using System.ComponentModel.DataAnnotations;
using PartnershipTracker.Core.Dates;

namespace PartnershipTracker.Core.History;

/// <summary>What every list of records may be asked: what was written since a moment, and in which order.</summary>
public abstract record RecordFilter<TRecord> : PageFilter
    where TRecord : Record
{
    /// <summary>Only what the tracker has written since this moment, itself included: a day, or a time in UTC to the fraction of a second, as <c>updatedAt</c> has it.</summary>
    /// <example>2026-11-23</example>
    public string? UpdatedSince { get; init; }

    /// <summary>
    /// The order, by keys with commas between them, each from its end where a minus stands before it. Every list has createdAt, updatedAt and id, dated ones date;
    /// what else there is, the manual says. Where all are equal, the ids decide. Empty is as left out: the list's own order.
    /// </summary>
    /// <example>-updatedAt</example>
    public string? Sort { get; init; }

    /// <summary>The first moment that is asked for; null: any.</summary>
    internal DateTime? Since => Instant.TryParse(UpdatedSince, out var since) ? since : null;

    internal SortOrder<TRecord> SortOrder => Keys.Read(Sort);

    /// <summary>By what this list can be put in order.</summary>
    internal abstract SortKeys<TRecord> Keys { get; }

    internal sealed override string Query => $"{base.Query}|{UpdatedSince}|{Keys.Code(Sort)}";

    protected override IEnumerable<ValidationResult> Faults(ValidationContext context)
    {
        foreach (var fault in Keys.Faults(Sort))
            yield return fault;
        if (!string.IsNullOrEmpty(UpdatedSince) && Since is null)
            yield return new ValidationResult(Instant.Fault(UpdatedSince), ["updatedSince"]);
    }
}
