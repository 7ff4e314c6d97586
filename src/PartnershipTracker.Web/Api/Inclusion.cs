using System.ComponentModel.DataAnnotations;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Web.Api;

/// <summary>What an answer holds beside the records that were asked for.</summary>
public sealed record Inclusion : IValidatableObject
{
    private const string Citations = "citations";
    private const string Sources = "sources";
    private const string Partners = "partners";

    private static readonly TermList Terms = new("include", [new(Citations, "", []), new(Sources, "", []), new(Partners, "", [])]);

    /// <summary>
    /// sources, partners: the sources and partners that the records name, each once, in included; citations: kept also where fields leaves them out.
    /// May repeat or hold commas.
    /// </summary>
    /// <example>["sources","partners"]</example>
    public List<string> Include { get; init; } = [];

    internal bool IsAnything => HasSources || HasPartners;

    internal bool HasSources => Has(Sources);

    internal bool HasPartners => Has(Partners);

    /// <summary>The fields that are kept whatever else is named.</summary>
    internal IReadOnlyList<string> Fields => Has(Citations) ? [Citations] : [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Terms.Faults(Include);

    private bool Has(string term) => Terms.Codes(Include).Contains(term, StringComparer.Ordinal);
}
