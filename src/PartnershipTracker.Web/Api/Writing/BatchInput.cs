using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using PartnershipTracker.Core.History;

namespace PartnershipTracker.Web.Api.Writing;

/// <summary>What an operation of a batch does.</summary>
public enum BatchAct
{
    /// <summary>Records something new, as POST does.</summary>
    Create,

    /// <summary>Writes a record whole, as PUT does.</summary>
    Replace,

    /// <summary>Changes a record by what changes, as PATCH does.</summary>
    Patch,

    /// <summary>Withdraws a record, as DELETE does.</summary>
    Withdraw,
}

/// <summary>Writes that are kept together, all of them or none: one save of the history.</summary>
public sealed record BatchInput
{
    /// <summary>Why, as the history of each record shows it.</summary>
    [Required]
    [MaxLength(Change.MaxWhyLength)]
    public required string Why { get; init; }

    /// <summary>In any order: what one of them refers to may be new in another.</summary>
    [MinLength(1)]
    public required IReadOnlyList<BatchOperation> Operations { get; init; }
}

/// <summary>One write of a batch.</summary>
public sealed record BatchOperation
{
    public required BatchAct Op { get; init; }

    /// <summary>The type of the record: milestone, source, agreement, summit, cooperation-area, assessment.</summary>
    public required string Type { get; init; }

    /// <summary>The record's id; a new record names it itself.</summary>
    public string? Id { get; init; }

    /// <summary>The version that was seen; none for a new record.</summary>
    public int? Version { get; init; }

    /// <summary>The whole record, to create or replace.</summary>
    public JsonElement? Record { get; init; }

    /// <summary>A JSON Patch (a list) or a JSON Merge Patch (an object), to patch.</summary>
    public JsonElement? Patch { get; init; }

    /// <summary>What is missing, or does not belong here; null: nothing.</summary>
    internal string? Fault() => Op switch
    {
        BatchAct.Create when Version is not null || Patch is not null => "To create a record, give 'record' and no 'version' or 'patch'.",
        BatchAct.Create => Record is null ? "To create a record, give 'record'." : null,
        _ when Id is null || Version is null => $"To {Word} a record, give its 'id' and the 'version' that was seen.",
        BatchAct.Replace => Record is null || Patch is not null ? "To replace a record, give 'record' and no 'patch'." : null,
        BatchAct.Patch => Patch is null || Record is not null ? "To patch a record, give 'patch' and no 'record'." : null,
        _ => Record is null && Patch is null ? null : "To withdraw a record, give neither 'record' nor 'patch'.",
    };

    private string Word => Op.ToString().ToLowerInvariant();
}
