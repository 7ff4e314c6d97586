using PartnershipTracker.Core.Assessments;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Partners;

/// <summary>An assessment among others on a page.</summary>
/// <param name="Shown">What the page has quoted so far.</param>
/// <param name="BelowKind">Whether it stands under the heading of its kind, and not directly under that of a section.</param>
public sealed record AssessmentCard(Sourced<AssessmentDetails> Assessment, ShownPassages Shown, bool BelowKind);
