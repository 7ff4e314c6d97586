using System.ComponentModel.DataAnnotations;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Summits;

/// <summary>What may be written about a summit.</summary>
public sealed record SummitInput : CitedInput
{
    /// <summary>What the summit is called.</summary>
    [Required]
    [MaxLength(200)]
    public required string Name { get; init; }

    /// <summary>Whose summit it is.</summary>
    public required SummitSeries Series { get; init; }

    /// <summary>Where it was held.</summary>
    [Required]
    [MaxLength(100)]
    public required string City { get; init; }

    /// <summary>The ISO 3166-1 alpha-2 code of the host country.</summary>
    [Required]
    [RegularExpression("^[A-Z]{2}$", ErrorMessage = "A country is two capital letters (ISO 3166-1 alpha-2).")]
    public required string Country { get; init; }

    /// <summary>When, as finely as the source has it and no finer.</summary>
    [Required]
    public required SourcedDate Date { get; init; }

    /// <summary>Whether it took place, is scheduled, or is expected.</summary>
    public required Standing Standing { get; init; }

    /// <summary>A remark on it.</summary>
    [MaxLength(1000)]
    public string? Note { get; init; }

    /// <summary>Who came for each partner; a partner that is missing has no claim recorded.</summary>
    [MaxLength(50)]
    public IReadOnlyList<AttendanceInput> Attendance { get; init; } = [];

    protected override IEnumerable<(string Field, string? Words)> SourceWords() => [("date", Date.Words)];
}

/// <summary>What may be written about who came.</summary>
public sealed record AttendanceInput
{
    /// <summary>The partner's code.</summary>
    [Required]
    [Reference(typeof(Partner))]
    public required string Partner { get; init; }

    /// <summary>Who came.</summary>
    [Required]
    [MaxLength(200)]
    public required string Name { get; init; }

    /// <summary>The office that the person held then.</summary>
    [MaxLength(200)]
    public string? Office { get; init; }

    /// <summary>Whether the person was the partner's leader.</summary>
    public required bool Leader { get; init; }

    /// <summary>A remark on it.</summary>
    [MaxLength(1000)]
    public string? Note { get; init; }
}
