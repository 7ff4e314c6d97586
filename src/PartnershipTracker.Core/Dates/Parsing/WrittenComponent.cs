using PartnershipTracker.Core.Dates.Forms;

namespace PartnershipTracker.Core.Dates.Parsing;

/// <summary>A component as it is written: its digits, the qualifiers beside it, and the place of its first digit.</summary>
internal sealed record WrittenComponent(DigitPattern Digits, Qualifier Left, Qualifier Right, int Position)
{
    /// <summary>Gives every component the qualifiers that reach it: its own on the left, and those to the right of it or of any later one.</summary>
    public static IReadOnlyList<Component> Resolve(IReadOnlyList<WrittenComponent> parts)
    {
        var resolved = new Component[parts.Count];
        var reaching = Qualifier.None;
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            reaching |= parts[i].Right;
            resolved[i] = new Component(parts[i].Digits, parts[i].Left | reaching);
        }

        return resolved;
    }
}
