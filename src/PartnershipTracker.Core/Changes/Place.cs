using System.Text.Json;

namespace PartnershipTracker.Core.Changes;

/// <summary>A place in an input, and the words for what stands there.</summary>
/// <param name="Path">Its JSON path.</param>
/// <param name="Label">What stands there; empty for the record itself.</param>
internal sealed record Place(string Path, string Label)
{
    public Place Member(string property)
    {
        var name = JsonNamingPolicy.CamelCase.ConvertName(property);
        var label = FieldWords.LabelOf(property);
        return new(Path.Length == 0 ? name : $"{Path}.{name}", Label.Length == 0 ? label : $"{label} of the {Label}");
    }

    public Place Item(int index) => this with { Path = $"{Path}[{index}]" };

    /// <summary>One value in place of another.</summary>
    /// <param name="quoted">Whether the values are words of the record, to stand in quotation marks.</param>
    public FieldChange Change(string? before, string? after, bool quoted)
    {
        string Said(string text) => quoted ? $"“{text}”" : text;
        var isLong = FieldWords.AreLong(before, after);
        return (before, after) switch
        {
            (null, not null) => new(Path, Label, null, after, FieldChangeKind.Added, isLong || after == "yes" ? $"{Label} added" : $"{Label} added: {Said(after)}"),
            (not null, null) => new(Path, Label, before, null, FieldChangeKind.Removed, $"{Label} removed"),
            _ => new(Path, Label, before, after, FieldChangeKind.Changed, isLong ? $"{Label} changed" : $"{Label} changed from {Said(before!)} to {Said(after!)}"),
        };
    }

    /// <summary>Something of several parts that is there or not.</summary>
    public FieldChange Presence(string? before, string? after) => before is null
        ? new(Path, Label, null, after, FieldChangeKind.Added, $"{Label} added")
        : new(Path, Label, before, null, FieldChangeKind.Removed, $"{Label} removed");

    public FieldChange Reordered(string? before, string? after) =>
        new(Path, Label, before, after, FieldChangeKind.Reordered, $"{Label} put in another order");
}
