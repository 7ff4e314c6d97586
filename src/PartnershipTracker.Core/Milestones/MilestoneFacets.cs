namespace PartnershipTracker.Core.Milestones;

/// <summary>
/// How many milestones each value of each filter would find beside all other filters in use: what a second value of the same filter adds
/// is told as well as what a first one leaves.
/// </summary>
/// <param name="Years">The years to choose from, the latest first: those in which a milestone begins that the other filters find, and those asked for.</param>
/// <param name="Counts">The counts by parameter and value; a value that finds none is missing.</param>
public sealed record MilestoneFacets(IReadOnlyList<int> Years, IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Counts)
{
    /// <summary>What one value would find.</summary>
    public int Of(string parameter, string value) => Counts.TryGetValue(parameter, out var counts) ? counts.GetValueOrDefault(value) : 0;
}

/// <summary>What would be found with fewer of the filters in use.</summary>
/// <param name="Parameter">The parameter of the filter that is left out, or left alone; of several that belong together the first ("from").</param>
/// <param name="Count">How many milestones.</param>
public sealed record WiderCount(string Parameter, int Count);
