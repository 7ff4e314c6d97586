using System.Text.Json.Serialization;
using PartnershipTracker.Core.Partners;

namespace PartnershipTracker.Core.Agreements;

/// <summary>A partner, and what it had agreed with NATO on a day.</summary>
public sealed record PartnerOnDay : PartnerFacts
{
    public PartnerOnDay(PartnerFacts partner, DateOnly on, IReadOnlyList<AgreementDetails> agreements, IReadOnlyList<AgreementGap> gaps)
        : base(partner) => (On, Agreements, Gaps) = (on, agreements, gaps);

    /// <summary>The day for which the agreements' status was computed.</summary>
    [JsonPropertyOrder(1)]
    public DateOnly On { get; }

    /// <summary>Its agreements in the order of their dates, those not yet adopted on the day among them.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<AgreementDetails> Agreements { get; }

    /// <summary>The times between agreements in which none was in force, whatever the day; after an agreement without a recorded end none can be told.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<AgreementGap> Gaps { get; }
}
