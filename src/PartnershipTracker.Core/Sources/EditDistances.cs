namespace PartnershipTracker.Core.Sources;

/// <summary>
/// Counts the insertions, deletions and substitutions between a pattern and stretches of a text, for 64 characters of the
/// pattern at a time: G. Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic programming",
/// Journal of the ACM 46 (1999), with the blocks of its section 4.
/// </summary>
internal sealed class EditDistances
{
    private const int BlockLength = 64;

    private readonly Dictionary<char, ulong[]> _places = [];
    private readonly ulong[] _nowhere;
    private readonly int _length;

    /// <param name="pattern">At least one character.</param>
    public EditDistances(ReadOnlySpan<char> pattern)
    {
        _length = pattern.Length;
        _nowhere = new ulong[Blocks(pattern.Length)];
        for (var i = 0; i < pattern.Length; i++)
        {
            if (!_places.TryGetValue(pattern[i], out var places))
                _places[pattern[i]] = places = new ulong[_nowhere.Length];
            places[i / BlockLength] |= 1UL << (i % BlockLength);
        }
    }

    /// <summary>How many blocks a pattern takes: the work for each character of the text.</summary>
    public static int Blocks(int patternLength) => (patternLength + BlockLength - 1) / BlockLength;

    /// <summary>The end in the text of the stretch that is nearest to the pattern, and its distance. The first of several.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isAnchored">Whether the stretch must start where the text does, or anywhere.</param>
    public (int End, int Distance) Nearest(ReadOnlySpan<char> text, bool isAnchored)
    {
        // Each bit is the step from one row of the matrix to the next: up by one, or down by one.
        var up = new ulong[_nowhere.Length];
        var down = new ulong[_nowhere.Length];
        Array.Fill(up, ulong.MaxValue);

        var nearest = (End: 0, Distance: _length);
        var distance = _length;
        for (var i = 0; i < text.Length; i++)
        {
            distance += Step(_places.GetValueOrDefault(text[i], _nowhere), up, down, isAnchored ? 1 : 0);
            if (distance < nearest.Distance)
                nearest = (i + 1, distance);
        }

        return nearest;
    }

    /// <summary>Goes on by one column of the matrix; what that adds to its last row.</summary>
    private int Step(ulong[] places, ulong[] up, ulong[] down, int carried)
    {
        var lastBit = (_length - 1) % BlockLength;
        for (var block = 0; block < up.Length; block++)
        {
            var bit = block == up.Length - 1 ? lastBit : BlockLength - 1;
            carried = Step(places[block], ref up[block], ref down[block], carried, bit);
        }

        return carried;
    }

    private static int Step(ulong equal, ref ulong up, ref ulong down, int carried, int lastBit)
    {
        var vertical = equal | down;
        if (carried < 0)
            equal |= 1;

        var horizontal = (((equal & up) + up) ^ up) | equal;
        var rise = down | ~(horizontal | up);
        var fall = up & horizontal;
        var carry = (int)((rise >> lastBit) & 1) - (int)((fall >> lastBit) & 1);

        rise = (rise << 1) | (carried > 0 ? 1UL : 0);
        fall = (fall << 1) | (carried < 0 ? 1UL : 0);
        up = fall | ~(vertical | rise);
        down = rise & vertical;
        return carry;
    }
}
