using PartnershipTracker.Core.Dates;

namespace PartnershipTracker.Web.Pages.Timeline;

/// <summary>An agreement to draw as a bar under the name of its lane.</summary>
/// <param name="Id">Its public id; the last word where two bars begin alike.</param>
/// <param name="Label">What stands in its bar or beside it: "IPCP 2014". Its first word alone where there is no room for more.</param>
/// <param name="SpokenName">All that the bar says by its form, in words.</param>
/// <param name="Href">The page that it leads to.</param>
/// <param name="Kind">The framework, whose form the bar has.</param>
/// <param name="Begin">When it was adopted, or its period began.</param>
/// <param name="End">When its period ends; null or open where that is not recorded.</param>
/// <param name="SuccessorBegin">When the agreement after it began: how far the bar runs if its own end is not recorded.</param>
public sealed record AgreementBar(
    string Id, string Label, string SpokenName, string Href, AgreementKind Kind, EdtfDate Begin, EdtfDate? End = null, EdtfDate? SuccessorBegin = null);

/// <summary>A framework of agreements.</summary>
/// <param name="Id">Names its form: "joint-political-declaration", "ipcp", "itpp". Any other id has a form of its own too, shared by all others.</param>
/// <param name="Name">What the legend calls it: "IPCP".</param>
public sealed record AgreementKind(string Id, string Name);
