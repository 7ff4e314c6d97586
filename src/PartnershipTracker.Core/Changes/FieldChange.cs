using System.Text.Json.Serialization;

namespace PartnershipTracker.Core.Changes;

/// <summary>In what way a value is another than before.</summary>
public enum FieldChangeKind
{
    Added,
    Removed,
    Changed,

    /// <summary>A date that lies within the one before.</summary>
    MorePrecise,

    /// <summary>A date within which the one before lies.</summary>
    Vaguer,

    /// <summary>The same items in another order.</summary>
    Reordered,
}

/// <summary>One way in which two states of a record differ.</summary>
/// <param name="Path">The place in the input as its JSON path ("citations[0].quote"); in the later state where it is in both.</param>
/// <param name="Label">What stands there, in plain words ("passage of the citation of “A report”").</param>
/// <param name="Before">What stood there before, as a reader sees it; null: nothing.</param>
/// <param name="After">What stands there now; null: nothing.</param>
/// <param name="Sentence">The change in words, without a capital or a full stop ("date made more precise: 2023 to 11 July 2023").</param>
public sealed record FieldChange(string Path, string Label, string? Before, string? After, FieldChangeKind Kind, string Sentence)
{
    /// <summary>The field of the record that it belongs to: what can be taken or left as a whole.</summary>
    [JsonIgnore]
    public string Field => Path.Split('.', '[')[0];

    /// <summary>Whether the texts are too long to be told in the sentence, and are better compared word by word.</summary>
    [JsonIgnore]
    public bool IsLong => Kind == FieldChangeKind.Changed && FieldWords.AreLong(Before, After);
}
