using System.ComponentModel.DataAnnotations;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Core.Summits;

namespace PartnershipTracker.Core.Agreements;

/// <summary>What may be written about an agreement.</summary>
public sealed record AgreementInput : CitedInput, IValidatableObject
{
    /// <summary>The partner's code.</summary>
    [Required]
    [Reference(typeof(Partner))]
    public required string Partner { get; init; }

    /// <summary>The framework's id.</summary>
    [Required]
    [Reference(typeof(Framework))]
    public required string Framework { get; init; }

    /// <summary>When it was adopted; left out where no source says.</summary>
    public SourcedDate? Adopted { get; init; }

    /// <summary>When its term begins; left out where no source says.</summary>
    public SourcedDate? PeriodStart { get; init; }

    /// <summary>When its term ends; left out where no source says.</summary>
    public SourcedDate? PeriodEnd { get; init; }

    /// <summary>The id of the partner's agreement before this one.</summary>
    [Reference(typeof(Agreement))]
    public string? Predecessor { get; init; }

    /// <summary>The id of the summit at which it was adopted.</summary>
    [Reference(typeof(Summit))]
    public string? Summit { get; init; }

    /// <summary>The areas that its text names, as far as sources tell.</summary>
    [MaxLength(50)]
    public IReadOnlyList<AgreementAreaInput> Areas { get; init; } = [];

    /// <summary>How many areas the sources say that the text names.</summary>
    [Range(1, 100)]
    public int? AreaCount { get; init; }

    /// <summary>What it is meant to reach, in our own words.</summary>
    [MaxLength(20)]
    public IReadOnlyList<string> Objectives { get; init; } = [];

    /// <summary>The issues that it puts first, in our own words.</summary>
    [MaxLength(20)]
    public IReadOnlyList<string> Priorities { get; init; } = [];

    /// <summary>How sure the record is of it.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>A remark on it.</summary>
    [MaxLength(1000)]
    public string? Note { get; init; }

    protected override IEnumerable<(string Field, string? Words)> SourceWords() =>
        [("adopted", Adopted?.Words), ("periodStart", PeriodStart?.Words), ("periodEnd", PeriodEnd?.Words)];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PeriodStart is { } start && PeriodEnd is { } end && start.Edtf.FirstDay > end.Edtf.LastDay)
            yield return new ValidationResult("The period ends before it begins.", ["periodEnd"]);
        if (AreaCount is { } count && count < Areas.Count(named => !named.Expected))
            yield return new ValidationResult("More areas are named than the sources are said to count.", ["areaCount"]);
        foreach (var (index, named) in Areas.Index())
        {
            if (named.Sources.FirstOrDefault(source => Citations.All(citation => citation.Source != source)) is { } uncited)
                yield return new ValidationResult($"'{uncited}' is not among the sources that the agreement cites.", [$"areas[{index}].sources"]);
        }
    }
}

/// <summary>What may be written about an area that an agreement names.</summary>
public sealed record AgreementAreaInput
{
    /// <summary>The area's id.</summary>
    [Required]
    [Reference(typeof(CooperationArea), IsKey = true)]
    public required string Area { get; init; }

    /// <summary>What the sources call it.</summary>
    [Required]
    [MaxLength(200)]
    public required string Label { get; init; }

    /// <summary>The ids of the sources that name it; the agreement cites each.</summary>
    [MinLength(1, ErrorMessage = "An area is named by at least one source.")]
    [Reference(typeof(Source))]
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Whether it was only foreseen, before the text was agreed.</summary>
    public bool Expected { get; init; }
}
