using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Partners;

namespace PartnershipTracker.Web.Pages.Frameworks;

/// <summary>What stands between NATO and its partners on a day, for a page to show.</summary>
/// <param name="Headline">The same in sentences.</param>
/// <param name="Partners">The partners, in their order.</param>
/// <param name="Agreements">Their agreements as they stand on the day.</param>
public sealed record AgreementsOnDay(DateOnly On, IReadOnlyList<string> Headline, IReadOnlyList<PartnerDetails> Partners, IReadOnlyList<AgreementDetails> Agreements)
{
    /// <summary>What counts on the day: what is or may be in force; where nothing is, what ended last.</summary>
    public IEnumerable<AgreementDetails> Of(PartnerDetails partner) =>
        Agreements.Where(agreement => agreement.Partner == partner.Code && AgreementDays.IsCurrent(agreement));
}
