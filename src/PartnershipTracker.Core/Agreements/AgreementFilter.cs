using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.DependencyInjection;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Partners;

namespace PartnershipTracker.Core.Agreements;

/// <summary>What a reader may ask of the list of agreements.</summary>
public sealed record AgreementFilter : PageFilter
{
    /// <summary>Only agreements of any of these partners, by code, id or other name: JP, japan, Tokyo. May repeat or hold commas.</summary>
    /// <example>["JP","south-korea"]</example>
    public List<string> Partner { get; init; } = [];

    /// <summary>Only agreements under any of these frameworks, by id, acronym or other name: itpp, ITPP. May repeat or hold commas.</summary>
    /// <example>["itpp"]</example>
    public List<string> Framework { get; init; } = [];

    internal override string Query => $"agreements?partner={Joined(Partner)}&framework={Joined(Framework)}";

    protected override IEnumerable<ValidationResult> Faults(ValidationContext context) =>
    [
        .. context.GetRequiredService<PartnerQueries>().Terms.Faults(Partner),
        .. context.GetRequiredService<FrameworkQueries>().Terms.Faults(Framework),
    ];
}
