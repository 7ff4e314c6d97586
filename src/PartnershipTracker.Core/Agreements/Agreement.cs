using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Core.Summits;

namespace PartnershipTracker.Core.Agreements;

/// <summary>One partner's own agreement with NATO under a framework.</summary>
public sealed class Agreement : DatedRecord
{
    public Partner Partner { get; internal set; } = null!;

    public Framework Framework { get; internal set; } = null!;

    /// <summary>When it was adopted; null where that is not recorded.</summary>
    public SourcedDate? Adopted { get; private set; }

    /// <summary>When its period begins; null where that is not recorded.</summary>
    public SourcedDate? PeriodStart { get; private set; }

    /// <summary>When its period ends; null where that is not recorded.</summary>
    public SourcedDate? PeriodEnd { get; private set; }

    /// <summary>The partner's agreement before this one.</summary>
    public Agreement? Predecessor { get; internal set; }

    /// <summary>The summit at which it was adopted.</summary>
    public Summit? Summit { get; internal set; }

    /// <summary>The areas that its text names, as far as sources tell.</summary>
    public List<AgreementArea> Areas { get; internal set; } = [];

    /// <summary>How many areas the sources say that the text names; null where none says so.</summary>
    public int? AreaCount { get; internal set; }

    /// <summary>What it is meant to reach, in our own words.</summary>
    public List<string> Objectives { get; internal set; } = [];

    /// <summary>The issues that it puts first, in our own words.</summary>
    public List<string> Priorities { get; internal set; } = [];

    public Confidence Confidence { get; internal set; }

    public string? Note { get; internal set; }

    /// <summary>Sets the three dates together: the first that is known places the agreement in time.</summary>
    internal void SetDates(SourcedDate? adopted, SourcedDate? periodStart, SourcedDate? periodEnd)
    {
        (Adopted, PeriodStart, PeriodEnd) = (adopted, periodStart, periodEnd);
        PlaceInTime((adopted ?? periodStart ?? periodEnd)?.Edtf);
    }
}
