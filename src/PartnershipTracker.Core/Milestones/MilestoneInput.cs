using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Core.Summits;

namespace PartnershipTracker.Core.Milestones;

/// <summary>What may be written about a milestone.</summary>
public sealed record MilestoneInput : CitedInput, IValidatableObject
{
    /// <summary>What happened, in a few words: who did what.</summary>
    [Required]
    [MaxLength(200)]
    public required string Title { get; init; }

    /// <summary>What happened, in our own words.</summary>
    [Required]
    [MaxLength(4000)]
    public required string Summary { get; init; }

    /// <summary>When, as finely as the source has it and no finer.</summary>
    [Required]
    public required SourcedDate Date { get; init; }

    /// <summary>What sort of thing happened.</summary>
    public required MilestoneKind Kind { get; init; }

    /// <summary>The partners' codes.</summary>
    [MinLength(1, ErrorMessage = "A milestone names at least one partner.")]
    [Reference(typeof(Partner))]
    public required IReadOnlyList<string> Partners { get; init; }

    /// <summary>The areas' ids.</summary>
    [MaxLength(50)]
    [Reference(typeof(CooperationArea))]
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>The framework's id.</summary>
    [Reference(typeof(Framework))]
    public string? Framework { get; init; }

    /// <summary>The agreement's id.</summary>
    [Reference(typeof(Agreement))]
    public string? Agreement { get; init; }

    /// <summary>The summit's id.</summary>
    [Reference(typeof(Summit))]
    public string? Summit { get; init; }

    /// <summary>Who said what; left out for a text that several issued together.</summary>
    public StatementInput? Statement { get; init; }

    /// <summary>Whether it took place, is scheduled, or is expected.</summary>
    public required Standing Standing { get; init; }

    /// <summary>How much it matters to the partnership.</summary>
    public required Significance Significance { get; init; }

    /// <summary>How sure the record is of it.</summary>
    public required Confidence Confidence { get; init; }

    protected override IEnumerable<(string Field, string? Words)> SourceWords() => [("date", Date.Words), ("statement", Statement?.Words)];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Kind != MilestoneKind.Statement && Statement is not null)
            yield return new ValidationResult($"A milestone of kind '{Kind.ToString().ToLowerInvariant()}' has no statement: make its kind 'statement'.", ["statement"]);
    }
}

/// <summary>What may be written about a statement.</summary>
public sealed record StatementInput : IValidatableObject
{
    /// <summary>Who said it.</summary>
    [Required]
    [MaxLength(200)]
    public required string Speaker { get; init; }

    /// <summary>The office that the speaker held then.</summary>
    [MaxLength(200)]
    public string? Office { get; init; }

    /// <summary>Where the words were said.</summary>
    [MaxLength(200)]
    public string? Forum { get; init; }

    /// <summary>The words, verbatim as the source gives them; they must occur in a quotation.</summary>
    [MaxLength(2000)]
    public string? Words { get; init; }

    /// <summary>Whether the words are as spoken or a translation; left out where no source says which.</summary>
    // Not written where it is left out: what was recorded before there was such a field is no other record for it.
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Wording? Wording { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Wording is not null && Words is null)
            yield return new ValidationResult("Only words that are given are original or translated: give them, or leave 'wording' out.", ["wording"]);
    }
}
