using PartnershipTracker.Core.Areas;

namespace PartnershipTracker.Core.Agreements;

/// <summary>An area that the text of an agreement names.</summary>
public sealed class AgreementArea
{
    public int Id { get; private set; }

    /// <summary>Its place in the agreement's list, from 0.</summary>
    public required int Ordinal { get; init; }

    public required CooperationArea Area { get; init; }

    /// <summary>What the sources call it.</summary>
    public required string Label { get; init; }

    /// <summary>The ids of the sources that name it; each is cited by the agreement.</summary>
    public required List<string> Sources { get; init; }

    /// <summary>Whether it was only foreseen, before the text was agreed: the final text was not seen.</summary>
    public required bool Expected { get; init; }
}
