namespace PartnershipTracker.Core.Editing;

/// <summary>Gives ids to new records, none of them twice.</summary>
/// <param name="taken">The ids that records have or had.</param>
public sealed class FreeIds(IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = new(taken, StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>An id that nobody has: <paramref name="wish"/>, or the same with a number behind it. From now on it is taken.</summary>
    public string Take(string wish)
    {
        var id = wish;
        var number = _numbers.GetValueOrDefault(wish, 1);
        while (!_taken.Add(id))
            id = $"{wish}-{++number}";
        _numbers[wish] = number;
        return id;
    }

    /// <summary>Takes an id that was asked for.</summary>
    public void Reserve(string id) => _taken.Add(id);
}
