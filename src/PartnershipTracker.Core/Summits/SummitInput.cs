using System.ComponentModel.DataAnnotations;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Summits;

/// <summary>What may be written about a summit.</summary>
public sealed record SummitInput : CitedInput
{
    [Required]
    [MaxLength(200)]
    public required string Name { get; init; }

    public required SummitSeries Series { get; init; }

    [Required]
    [MaxLength(100)]
    public required string City { get; init; }

    /// <summary>The ISO 3166-1 alpha-2 code of the host country.</summary>
    [Required]
    [RegularExpression("^[A-Z]{2}$", ErrorMessage = "A country is two capital letters (ISO 3166-1 alpha-2).")]
    public required string Country { get; init; }

    [Required]
    public required SourcedDate Date { get; init; }

    public required Standing Standing { get; init; }

    [MaxLength(1000)]
    public string? Note { get; init; }

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

    [Required]
    [MaxLength(200)]
    public required string Name { get; init; }

    /// <summary>The office that the person held then.</summary>
    [MaxLength(200)]
    public string? Office { get; init; }

    /// <summary>Whether the person was the partner's leader.</summary>
    public required bool Leader { get; init; }

    [MaxLength(1000)]
    public string? Note { get; init; }
}
