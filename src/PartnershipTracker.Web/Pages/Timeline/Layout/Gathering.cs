using System.Globalization;

namespace PartnershipTracker.Web.Pages.Timeline.Layout;

/// <summary>
/// Gathers what found no room in the rows of a lane: neighbours become one cluster as long as their numbers would touch. What stays alone is
/// drawn as itself, if that does not touch a neighbour either.
/// </summary>
internal static class Gathering
{
    private const double Between = 4;
    private const double LeastWidth = 26;
    private const double WidthOfDigit = 8;

    /// <param name="marks">From left to right.</param>
    /// <param name="edges">Of the plot: no number stands outside.</param>
    /// <param name="row">The row in which they all stand.</param>
    public static PackedLane Of(IReadOnlyList<Mark> marks, Stretch edges, int row)
    {
        var groups = new List<Group>();
        foreach (var mark in marks.OrderBy(MiddleOf))
        {
            groups.Add(new Group(mark, edges));
            while (groups.Count > 1 && !groups[^2].Pill.IsClearOf(groups[^1].Pill, Between))
            {
                groups[^2].TakeIn(groups[^1]);
                groups.RemoveAt(groups.Count - 1);
            }
        }

        var singles = groups.Where((group, at) => group.Marks.Count == 1 && IsClear(group.Marks[0].Extent, groups, at)).ToList();
        return new PackedLane(
            [.. singles.Select(single => Placed(single.Marks[0], single.Pill, row))],
            [.. groups.Except(singles).Select(group => new PlacedCluster([.. group.Marks.OrderBy(mark => mark.Extent.X0).ThenBy(mark => mark.Extent.X1).ThenBy(mark => mark.Item.Id, StringComparer.Ordinal)], group.Pill, row))]);
    }

    private static bool IsClear(Stretch extent, List<Group> groups, int at) =>
        !groups.Where((other, i) => i != at && !extent.IsClearOf(other.Marks.Count == 1 ? other.Pill.Around(other.Marks[0].Extent) : other.Pill, Between)).Any();

    private static PlacedMark Placed(Mark mark, Stretch pill, int row) => new(mark, null, row, row, mark.Extent.Width > pill.Width ? mark.Extent : pill);

    private static double MiddleOf(Mark mark) => (mark.Extent.X0 + mark.Extent.X1) / 2;

    /// <summary>Marks whose number stands in the middle of theirs.</summary>
    private sealed class Group
    {
        private readonly Stretch _edges;
        private readonly List<Mark> _marks;
        private double _middles;

        public Group(Mark mark, Stretch edges)
        {
            (_marks, _edges, _middles) = ([mark], edges, MiddleOf(mark));
            Pill = PillOfAll();
        }

        public List<Mark> Marks => _marks;

        public Stretch Pill { get; private set; }

        public void TakeIn(Group other)
        {
            _marks.AddRange(other._marks);
            _middles += other._middles;
            Pill = PillOfAll();
        }

        private Stretch PillOfAll()
        {
            var half = Math.Max(LeastWidth, (_marks.Count.ToString(CultureInfo.InvariantCulture).Length * WidthOfDigit) + 10) / 2;
            var middle = _middles / _marks.Count;
            return new Stretch(middle - half, middle + half).HeldWithin(_edges.X0, _edges.X1);
        }
    }
}
