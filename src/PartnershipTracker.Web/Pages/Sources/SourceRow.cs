using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Web.Pages.Sources;

/// <summary>A source in the list.</summary>
/// <param name="Records">How many records rest on it.</param>
public sealed record SourceRow(SourceDetails Source, int Records);
