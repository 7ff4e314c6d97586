using System.ComponentModel.DataAnnotations;

namespace PartnershipTracker.Core.Releases;

/// <summary>What an editor says of a release; all else follows from the record.</summary>
public sealed record ReleaseInput
{
    /// <summary>In UTF-16 code units.</summary>
    public const int MaxNameLength = 80;

    /// <summary>In UTF-16 code units.</summary>
    public const int MaxNotesLength = 2000;

    /// <summary>What it is called: "After the Ankara summit".</summary>
    [Required(AllowEmptyStrings = false, ErrorMessage = "A release needs a name.")]
    [MaxLength(MaxNameLength, ErrorMessage = "A name holds at most 80 characters.")]
    public string Name { get; init; } = "";

    /// <summary>What a user should know of it.</summary>
    [MaxLength(MaxNotesLength, ErrorMessage = "Notes hold at most 2,000 characters.")]
    public string? Notes { get; init; }

    internal ReleaseInput Tidied() => new() { Name = (Name ?? "").Trim(), Notes = string.IsNullOrWhiteSpace(Notes) ? null : Notes.Trim().ReplaceLineEndings("\n") };
}
