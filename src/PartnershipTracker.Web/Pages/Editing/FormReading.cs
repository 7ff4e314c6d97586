using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Web.Pages.Editing;

/// <summary>What a form says: the records to be saved, the form's own last; or what is wrong, at its fields.</summary>
/// <param name="Writes">The records; empty where something is wrong.</param>
/// <param name="Places">For each of the records, in their order, the place in the form that describes it.</param>
public sealed record FormReading(IReadOnlyList<RecordWrite> Writes, IReadOnlyList<FormPlace> Places, IReadOnlyList<FieldError> Errors)
{
    /// <summary>The form's own record; null where something is wrong.</summary>
    public RecordInput? Input => Writes is [.., var last] ? last.Input : null;

    /// <summary>Leads an error of the save back to the form: errors of one record are named by its fields, those of several by their place.</summary>
    public FieldError AtField(FieldError error)
    {
        if (error.Path.Length == 0)
            return error;
        if (Writes.Count == 1)
            return Places[0].Lead(error);

        var end = error.Path.IndexOf(']', StringComparison.Ordinal);
        return error.Path.StartsWith('[') && end > 0 && int.TryParse(error.Path.AsSpan(1, end - 1), out var place) && place < Places.Count
            ? Places[place].Lead(error with { Path = error.Path[(end + 1)..].TrimStart('.') })
            : error;
    }
}

/// <summary>The place in a form that describes a record.</summary>
/// <param name="Lead">Leads an error at a field of the record to the field of the form that it came from.</param>
public sealed record FormPlace(Func<FieldError, FieldError> Lead)
{
    /// <summary>The form itself.</summary>
    public static readonly FormPlace Form = new(error => error);

    /// <summary>A group of fields of the form, each called as in the record.</summary>
    public static FormPlace At(string path) => new(error => error with { Path = $"{path}.{error.Path}" });
}
