using System.ComponentModel.DataAnnotations;

namespace PartnershipTracker.Core.Search;

/// <summary>What a reader may ask of the whole record.</summary>
public sealed record SearchFilter
{
    public const int MaxWordsLength = 200;

    /// <summary>Words that all must occur, the beginnings of words too; a phrase stands in double quotes.</summary>
    /// <example>Kishida Vilnius</example>
    [MaxLength(MaxWordsLength, ErrorMessage = "q holds at most 200 characters.")]
    public string? Q { get; init; }
}
