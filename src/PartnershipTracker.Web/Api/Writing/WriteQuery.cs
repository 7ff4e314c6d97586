using System.ComponentModel.DataAnnotations;
using PartnershipTracker.Core.History;

namespace PartnershipTracker.Web.Api.Writing;

/// <summary>What every write may be told besides what is written.</summary>
public record WriteQuery
{
    /// <summary>Whether it is only tried: it is checked and answered as it would be, and nothing is kept of it.</summary>
    public bool DryRun { get; init; }
}

/// <summary>The same, of a record.</summary>
public sealed record RecordWriteQuery : WriteQuery
{
    /// <summary>Why, as the history shows it. Needed where a record is changed or withdrawn.</summary>
    /// <example>The communiqué gives the day.</example>
    [MaxLength(Change.MaxWhyLength, ErrorMessage = "A reason holds at most 1000 characters.")]
    public string? Why { get; init; }
}
