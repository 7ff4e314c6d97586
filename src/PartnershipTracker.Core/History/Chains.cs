namespace PartnershipTracker.Core.History;

/// <summary>Things of which each may point to one other, followed to the end: in what order they hold together, and which come back to themselves.</summary>
public sealed class Chains
{
    private readonly Dictionary<string, int> _lengths = new(StringComparer.Ordinal);
    private readonly HashSet<string> _rings = new(StringComparer.Ordinal);

    private Chains()
    {
    }

    /// <param name="things">Of those of one id the first counts.</param>
    /// <param name="id">What others point to it by.</param>
    /// <param name="next">What it points to; null where to nothing.</param>
    public static Chains Of<T>(IEnumerable<T> things, Func<T, string> id, Func<T, string?> next)
    {
        var pointing = things.DistinctBy(id, StringComparer.Ordinal).ToDictionary(id, next, StringComparer.Ordinal);
        var chains = new Chains();
        foreach (var start in pointing.Keys)
            chains.Follow(start, pointing);
        return chains;
    }

    /// <summary>How many of the things lie behind it: what is written in this order comes after what it points to.</summary>
    public int Length(string id) => _lengths.GetValueOrDefault(id);

    /// <summary>Whether what it points to leads back to it.</summary>
    public bool ComesBack(string id) => _rings.Contains(id);

    // Each thing is walked over once: a walk ends where an earlier one has been.
    private void Follow(string start, Dictionary<string, string?> pointing)
    {
        var walked = new Dictionary<string, int>(StringComparer.Ordinal);
        var step = (string?)start;
        while (step is not null && pointing.ContainsKey(step) && !_lengths.ContainsKey(step) && walked.TryAdd(step, walked.Count))
            step = pointing[step];

        var ring = step is null ? walked.Count : walked.GetValueOrDefault(step, walked.Count);
        var length = step is not null && _lengths.TryGetValue(step, out var known) ? known + 1 : 0;
        foreach (var (id, place) in walked.OrderByDescending(pair => pair.Value))
        {
            _lengths[id] = length++;
            if (place >= ring)
                _rings.Add(id);
        }
    }
}
