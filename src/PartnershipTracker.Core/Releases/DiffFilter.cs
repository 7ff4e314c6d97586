using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.DependencyInjection;
using PartnershipTracker.Core.Changes;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Partners;

namespace PartnershipTracker.Core.Releases;

/// <summary>Between which two states of the record, and of which records, the differences are asked for.</summary>
public sealed record DiffFilter : PageFilter
{
    /// <summary>The earlier state: a release by its number or as <c>latest</c>, or a moment (UTC): the end of a day, 2026-11-25, or an instant, 2026-11-25T10:00:00Z.</summary>
    /// <example>1</example>
    [Required(ErrorMessage = "from says with which state to begin: a release (1, latest) or a moment (2026-11-25).")]
    public string From { get; init; } = "";

    /// <summary>The later state, named in the same way; the record as it is now unless given.</summary>
    /// <example>latest</example>
    public string? To { get; init; }

    /// <summary>Records of any of these types: milestone, cooperation-area. May repeat or hold commas.</summary>
    /// <example>["milestone"]</example>
    public List<string> Type { get; init; } = [];

    /// <summary>Records that name any of these partners in either state, by code, id or other name. May repeat or hold commas.</summary>
    /// <example>["JP"]</example>
    public List<string> Partner { get; init; } = [];

    internal override string Asked => "diff?" + string.Join('&', From, To, Joined(Type), Joined(Partner));

    protected override IEnumerable<ValidationResult> Faults(ValidationContext context) =>
    [
        .. RevisionFilter.Types(context.GetRequiredService<RecordKinds>()).Faults(Type),
        .. context.GetRequiredService<PartnerQueries>().Terms.Faults(Partner),
    ];
}
