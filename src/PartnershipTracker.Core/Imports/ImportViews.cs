namespace PartnershipTracker.Core.Imports;

/// <summary>What comes of a row.</summary>
public enum ImportOutcome
{
    /// <summary>A new record.</summary>
    Create,

    /// <summary>A record is changed.</summary>
    Update,

    /// <summary>The record says so already.</summary>
    Unchanged,

    /// <summary>It is passed over, as was asked for.</summary>
    Skip,

    /// <summary>It cannot be read, or breaks a rule.</summary>
    Error,
}

/// <summary>Something wrong with a row.</summary>
/// <param name="Column">The heading of the column; null where the whole row is meant.</param>
public sealed record ImportFault(string? Column, string Message);

/// <summary>What may be the same event as a row.</summary>
/// <param name="Id">The milestone; null where it is another row.</param>
/// <param name="Line">The line of the other row; null where it is a milestone.</param>
public sealed record ImportLikeness(string? Id, int? Line, string Title);

/// <summary>What is said of one row.</summary>
/// <param name="Line">The line of the file on which it begins, from 1.</param>
/// <param name="Id">The public id of the record; null where it is not known.</param>
/// <param name="Version">The revision that it changes; 0 for a new record.</param>
/// <param name="Title">What the record is called.</param>
/// <param name="Faults">What is wrong with it.</param>
/// <param name="Alike">What may be the same.</param>
public sealed record ImportLine(
    int Line, ImportOutcome Outcome, string? Id, int Version, string Title, IReadOnlyList<ImportFault> Faults, IReadOnlyList<ImportLikeness> Alike);

/// <summary>What is uploaded.</summary>
/// <param name="Type">The type of the records.</param>
/// <param name="FileName">What the file was called; empty where rows were pasted.</param>
public sealed record ImportUpload(string Type, string FileName, string Text, ImportTable Table);

/// <summary>What its owner decides of an import.</summary>
/// <param name="Mapping">For each column the place in the form that it fills; empty where it is ignored.</param>
/// <param name="Why">Why the records come in.</param>
public sealed record ImportPlan(IReadOnlyList<string> Mapping, ImportTreatment Treatment, string Why);

/// <summary>An import in a list.</summary>
public sealed record ImportRow(string Key, string FileName, string Type, int Rows, ImportState State, DateTime UpdatedAt);

/// <summary>An import with all but its rows.</summary>
public sealed record ImportDetails(
    string Key, string Owner, string FileName, string Type, IReadOnlyList<string> Headings, IReadOnlyList<string> Samples, int Rows, ImportPlan Plan,
    ImportState State, string? Failure, long? DatasetVersion);
