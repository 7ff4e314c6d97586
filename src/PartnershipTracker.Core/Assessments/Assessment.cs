using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Assessments;

/// <summary>What an argument is about.</summary>
public enum AssessmentKind
{
    /// <summary>What pushes the partnership on.</summary>
    Driver,

    /// <summary>What somebody wants from it.</summary>
    Interest,

    /// <summary>What holds it back.</summary>
    Constraint,

    /// <summary>How somebody sees the world, or what is to be expected.</summary>
    Outlook,
}

/// <summary>Whose driver, interest, constraint or outlook it is.</summary>
public enum AssessmentSubject
{
    /// <summary>The partners that the assessment names.</summary>
    Partner,

    /// <summary>NATO's own, regarding the partners that the assessment names.</summary>
    Nato,

    /// <summary>The partnership's as a whole.</summary>
    Partnership,
}

/// <summary>An argument that a source makes about a partner, NATO or the partnership: never an event.</summary>
public sealed class Assessment : CitedRecord
{
    public AssessmentKind Kind { get; internal set; }

    public AssessmentSubject Subject { get; internal set; }

    public string Title { get; internal set; } = "";

    /// <summary>The argument, in our own words.</summary>
    public string Text { get; internal set; } = "";

    public List<Partner> Partners { get; internal set; } = [];

    public List<CooperationArea> Areas { get; internal set; } = [];
}
