using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Summits;

/// <summary>Whose summit it is.</summary>
public enum SummitSeries
{
    Nato,
    G7,
}

/// <summary>A NATO summit, or another that mattered to the partnerships.</summary>
public sealed class Summit : DatedRecord
{
    public string Name { get; internal set; } = "";

    public SummitSeries Series { get; internal set; }

    public string City { get; internal set; } = "";

    /// <summary>The ISO 3166-1 alpha-2 code of the host country.</summary>
    public string Country { get; internal set; } = "";

    /// <summary>The days of the summit.</summary>
    public SourcedDate Date
    {
        get;
        internal set
        {
            field = value;
            PlaceInTime(value.Edtf);
        }
    } = null!;

    public Standing Standing { get; internal set; }

    /// <summary>What else a reader should know.</summary>
    public string? Note { get; internal set; }

    /// <summary>Who came for each partner. A partner without an entry: no claim recorded.</summary>
    public List<Attendance> Attendance { get; internal set; } = [];
}

/// <summary>Who came to a summit for a partner.</summary>
public sealed class Attendance
{
    public int Id { get; private set; }

    public required Partner Partner { get; init; }

    /// <summary>The person.</summary>
    public required string Name { get; init; }

    /// <summary>The office that the person held then.</summary>
    public required string? Office { get; init; }

    /// <summary>Whether the person was the partner's leader.</summary>
    public required bool Leader { get; init; }

    public required string? Note { get; init; }
}
