using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Disagreements;

/// <summary>In what way sources disagree.</summary>
public enum DisagreementType
{
    /// <summary>Both cannot be right.</summary>
    Contradiction,

    /// <summary>One writes a name wrongly.</summary>
    Spelling,

    /// <summary>One says what was no longer so when it said it.</summary>
    Outdated,

    /// <summary>One is right in the main and wrong in detail.</summary>
    Imprecise,

    /// <summary>One claims more than is shown.</summary>
    Overstated,

    /// <summary>One calls a thing by another name than its own.</summary>
    Naming,

    /// <summary>It was so, and later changed.</summary>
    Superseded,
}

/// <summary>How much hangs on a disagreement.</summary>
public enum Severity
{
    /// <summary>The account of the partnership changes with it.</summary>
    High,

    /// <summary>A reader of one source alone would be misled on a detail that matters.</summary>
    Medium,

    /// <summary>A slip, or a day.</summary>
    Low,
}

/// <summary>
/// Two accounts that differ, side by side: the claim, and what is said against it. Citations that support stand behind the claim,
/// those that dispute behind the counterclaim.
/// </summary>
public sealed class Disagreement : CitedRecord
{
    public string Title { get; internal set; } = "";

    public DisagreementType Type { get; internal set; }

    public Severity Severity { get; internal set; }

    /// <summary>What one side says.</summary>
    public string Claim { get; internal set; } = "";

    /// <summary>What the other side says.</summary>
    public string Counterclaim { get; internal set; } = "";

    /// <summary>What the tracker stands by.</summary>
    public string Verdict { get; internal set; } = "";

    /// <summary>Why it stands by that.</summary>
    public string Reason { get; internal set; } = "";

    /// <summary>The records that it touches.</summary>
    public List<DisagreementSubject> About { get; internal set; } = [];
}

/// <summary>A record that a disagreement touches.</summary>
public sealed class DisagreementSubject
{
    public int Id { get; private set; }

    /// <summary>Its place in the disagreement's list, from 0.</summary>
    public required int Ordinal { get; init; }

    public required SubjectType Type { get; init; }

    /// <summary>The record's public id.</summary>
    public required string Subject { get; init; }
}

/// <summary>What kind of record a disagreement touches.</summary>
public enum SubjectType
{
    Milestone,
    Agreement,
    Summit,
    Framework,
    Area,
    Assessment,
    Partner,
}
