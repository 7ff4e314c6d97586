namespace PartnershipTracker.Core.Editing;

/// <summary>When an editor may publish their own work without a second pair of eyes.</summary>
public enum ReviewOfOwnWork
{
    /// <summary>While there is no other editor who could look at it.</summary>
    WhenAlone,

    Never,
    Always,
}

/// <summary>The settings under <c>Editing</c>.</summary>
public sealed class EditingOptions
{
    public const string Section = "Editing";

    /// <summary>When an editor may publish their own work. What was published so says it in the draft's remarks and in the audit log.</summary>
    public ReviewOfOwnWork OwnReview { get; set; } = ReviewOfOwnWork.WhenAlone;
}
