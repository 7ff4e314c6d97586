namespace PartnershipTracker.Core.Data;

/// <summary>Which database a unit of work reads: the record as it is, or a copy of it as it was. Chosen before the context is first asked for.</summary>
public sealed class DatabaseChoice
{
    /// <summary>The connection string of a copy; null: the record as it is.</summary>
    public string? Copy { get; set; }
}
