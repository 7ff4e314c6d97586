using PartnershipTracker.Core.Dates;

namespace PartnershipTracker.Core.Agreements;

/// <summary>What the clock reads of an agreement.</summary>
/// <param name="Id">The public id.</param>
/// <param name="Adopted">When it was adopted; null where that is not recorded.</param>
/// <param name="PeriodStart">When its period begins; null where that is not recorded.</param>
/// <param name="PeriodEnd">The last day of its period; null where that is not recorded.</param>
/// <param name="Predecessor">The id of the partner's agreement before this one; null where none is recorded.</param>
public sealed record AgreementTerm(string Id, EdtfDate? Adopted, EdtfDate? PeriodStart, EdtfDate? PeriodEnd, string? Predecessor);
