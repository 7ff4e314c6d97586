using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Frameworks;

/// <summary>An agreement among others on a page.</summary>
/// <param name="Shown">What the page has quoted so far.</param>
public sealed record AgreementCard(Sourced<AgreementDetails> Agreement, ShownPassages Shown);
