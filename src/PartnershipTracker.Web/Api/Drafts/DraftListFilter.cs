using System.ComponentModel.DataAnnotations;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Web.Api.Drafts;

/// <summary>Which drafts a list shows.</summary>
public enum DraftsShown
{
    /// <summary>One's own that are not published or given up.</summary>
    Own,

    /// <summary>Those that wait for a reviewer: all for editors, one's own for contributors.</summary>
    InReview,

    /// <summary>One's own that were given up.</summary>
    Discarded,
}

/// <summary>What a list of drafts may be asked.</summary>
public sealed record DraftListFilter : IValidatableObject
{
    private static readonly TermList Shown = EnumCodes.Terms<DraftsShown>("show");

    /// <summary>Which drafts: own, those that are not published or given up; in-review, those that wait for a reviewer, all for editors and one's own for contributors; discarded, one's own that were given up. Own unless given.</summary>
    /// <example>in-review</example>
    public string? Show { get; init; }

    /// <summary>Which of them are asked for.</summary>
    internal DraftsShown Which => EnumCodes.Values<DraftsShown>(Shown.Codes([Show ?? ""])).FirstOrDefault();

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Shown.Faults([Show ?? ""]);
}
