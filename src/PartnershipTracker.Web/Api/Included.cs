using System.Text.Json.Serialization;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Web.Api;

/// <summary>Records that those of an answer name, each once, in the order of their ids.</summary>
/// <param name="Sources">The sources that are cited; missing unless asked for.</param>
/// <param name="Partners">The partners that are named; missing unless asked for.</param>
public sealed record Included(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<SourceDetails>? Sources,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<PartnerDetails>? Partners);
