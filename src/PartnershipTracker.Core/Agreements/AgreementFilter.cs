using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.DependencyInjection;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Partners;

namespace PartnershipTracker.Core.Agreements;

/// <summary>What a reader may ask of the list of agreements.</summary>
public sealed record AgreementFilter : PageFilter
{
    /// <summary>Only these partners, by code or id. May repeat or hold commas.</summary>
    public IReadOnlyList<string> Partner { get; init; } = [];

    /// <summary>Only these frameworks, by id or acronym. May repeat or hold commas.</summary>
    public IReadOnlyList<string> Framework { get; init; } = [];

    internal override string Query => $"agreements?partner={string.Join(',', Partner)}&framework={string.Join(',', Framework)}";

    protected override IEnumerable<ValidationResult> Faults(ValidationContext context) =>
    [
        .. context.GetRequiredService<PartnerQueries>().Terms.Faults(Partner),
        .. context.GetRequiredService<FrameworkQueries>().Terms.Faults(Framework),
    ];
}
