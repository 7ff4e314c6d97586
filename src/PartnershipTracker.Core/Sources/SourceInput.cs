using System.ComponentModel.DataAnnotations;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Sources;

/// <summary>What may be written about a source.</summary>
public sealed record SourceInput : RecordInput, IValidatableObject
{
    /// <summary>The title, as the source has it.</summary>
    [Required]
    [MaxLength(500)]
    public required string Title { get; init; }

    /// <summary>Who wrote it; left out where the source names nobody.</summary>
    [MaxLength(200)]
    public string? Author { get; init; }

    /// <summary>Who published it.</summary>
    [Required]
    [MaxLength(200)]
    public required string Publisher { get; init; }

    /// <summary>Who published it again, where the address leads there.</summary>
    [MaxLength(200)]
    public string? Republisher { get; init; }

    /// <summary>The address, http or https.</summary>
    [Required]
    [MaxLength(2000)]
    public required string Url { get; init; }

    /// <summary>When it was published; left out where that is not known.</summary>
    public SourcedDate? Published { get; init; }

    /// <summary>What sort of source it is.</summary>
    public required SourceKind Kind { get; init; }

    /// <summary>Its language, as a BCP 47 tag.</summary>
    [MaxLength(35)]
    public string Language { get; init; } = "en";

    /// <summary>The file of the stored text, beside the seed file that names it; null where the text is not held.</summary>
    [RegularExpression("^[A-Za-z0-9._-]+$", ErrorMessage = "The text is a file beside the seed file, named without a folder.")]
    public string? Text { get; init; }

    /// <summary>The SHA-256 of the stored text's bytes; required with a text, so that an altered one is noticed.</summary>
    [RegularExpression("^[0-9a-f]{64}$", ErrorMessage = "A SHA-256 is 64 lower-case hexadecimal digits.")]
    public string? Sha256 { get; init; }

    /// <summary>The passages of the text that make no claim.</summary>
    public IReadOnlyList<SetAsideInput> SetAside { get; init; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Uri.TryCreate(Url, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
            yield return new ValidationResult("The address must be a full http or https address.", ["url"]);
        if (Text is null != Sha256 is null)
            yield return new ValidationResult("A stored text and its SHA-256 go together.", [Text is null ? "text" : "sha256"]);
        if (Text is null && SetAside.Count > 0)
            yield return new ValidationResult("Without a stored text there is nothing to set aside.", ["setAside"]);
    }
}

/// <summary>A passage of a stored text that makes no claim.</summary>
public sealed record SetAsideInput
{
    /// <summary>Why the passage makes no claim.</summary>
    public required SetAsideRole Role { get; init; }

    /// <summary>The passage, verbatim.</summary>
    [Required]
    [MaxLength(5000)]
    public required string Quote { get; init; }

    /// <summary>The text directly before it, where the passage occurs more than once.</summary>
    public string? Before { get; init; }

    /// <summary>The text directly after it, where the passage occurs more than once.</summary>
    public string? After { get; init; }

    /// <summary>A remark on it.</summary>
    [MaxLength(500)]
    public string? Note { get; init; }
}
