namespace PartnershipTracker.Core.Shared;

/// <summary>Something wrong with one field of what was to be saved.</summary>
/// <param name="Path">The field as its JSON path ("citations[0].quote"); empty where the whole is meant.</param>
/// <param name="Message">What is wrong, in a sentence for the person who typed it.</param>
public sealed record FieldError(string Path, string Message);

/// <summary>A record that was saved.</summary>
/// <param name="Type">Its type ("milestone").</param>
/// <param name="Id">Its public id.</param>
/// <param name="Version">The number of its latest revision.</param>
/// <param name="IsChanged">Whether anything was written; false where the record said so already.</param>
public sealed record SavedRecord(string Type, string Id, int Version, bool IsChanged);

/// <summary>What came of a save: all of it was written, or none of it.</summary>
public abstract record SaveResult
{
    private SaveResult()
    {
    }

    /// <summary>It was written.</summary>
    public sealed record Saved(IReadOnlyList<SavedRecord> Records) : SaveResult
    {
        public SavedRecord Record => Records[0];
    }

    /// <summary>It was refused for what it says.</summary>
    public sealed record Refused(IReadOnlyList<FieldError> Errors) : SaveResult
    {
        public Refused(string path, string message)
            : this([new FieldError(path, message)])
        {
        }
    }

    /// <summary>It was refused because somebody has saved a newer version since.</summary>
    /// <param name="Id">The record's public id.</param>
    /// <param name="Current">The number of the latest revision.</param>
    public sealed record Conflict(string Id, int Current) : SaveResult;

    /// <summary>There is nothing of that name.</summary>
    public sealed record Missing : SaveResult;
}
