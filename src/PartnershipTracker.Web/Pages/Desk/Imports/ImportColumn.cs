using PartnershipTracker.Web.Pages.Editing;

namespace PartnershipTracker.Web.Pages.Desk.Imports;

/// <summary>Something that a column of a list may hold.</summary>
/// <param name="Path">The place in the form that it fills ("citations[0].quote"); <see cref="ImportColumns.Id"/> for the public id.</param>
/// <param name="Name">What it is called in headings and in the template ("quote").</param>
/// <param name="Label">What the editor reads.</param>
/// <param name="Field">The field; null for the public id.</param>
public sealed record ImportColumn(string Path, string Name, string Label, FormField? Field)
{
    /// <summary>Whether no new record does without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The citation that it belongs to, from 0; null where it belongs to none.</summary>
    public int? Citation { get; init; }
}
