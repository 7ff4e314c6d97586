using System.ComponentModel.DataAnnotations;

namespace PartnershipTracker.Core.Shared;

/// <summary>How a name relates to the thing that it names.</summary>
public enum AliasStatus
{
    /// <summary>A name that official texts use as well.</summary>
    Standard,

    /// <summary>Another usual way to say it ("Seoul").</summary>
    Variant,

    /// <summary>A source's own misspelling, kept so that it is found ("ITTP").</summary>
    SourceSpelling,
}

/// <summary>Another name of a partner, framework or area.</summary>
/// <param name="Text">The name.</param>
/// <param name="Status">How it relates to the thing.</param>
/// <param name="Note">Who uses it or why it is here; required for a source's misspelling.</param>
public sealed record Alias([property: Required, MaxLength(100)] string Text, AliasStatus Status, [property: MaxLength(500)] string? Note = null)
    : IValidatableObject
{
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Status == AliasStatus.SourceSpelling && string.IsNullOrWhiteSpace(Note))
            yield return new ValidationResult("A source's spelling needs a note that says whose it is.", ["note"]);
    }
}
