using System.Text.Json.Nodes;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Web.Pages.Editing;

namespace PartnershipTracker.Web.Pages.Desk;

/// <summary>What a form works on.</summary>
/// <param name="Form">The form.</param>
/// <param name="Typed">What was typed.</param>
/// <param name="Basis">The record in the version that the form was filled from; null where a new one is written.</param>
/// <param name="Current">The record as it stands now; null where a new one is written.</param>
/// <param name="Draft">The draft that keeps what was typed; null until it is first saved.</param>
/// <param name="AskedId">The public id that was asked for a new record.</param>
/// <param name="Why">Why the record is changed, in the editor's words.</param>
public sealed record EditState(RecordForm Form, JsonObject Typed, RecordState? Basis, RecordState? Current, DraftDetails? Draft, string? AskedId, string Why)
{
    /// <summary>The name under which the id of a new record is kept beside what was typed.</summary>
    public const string IdField = "id";

    private static readonly string[] Titles = ["title", "name", "acronym"];

    public bool IsNew => Basis is null;

    /// <summary>Whether the record was withdrawn, or merged into another, since the form was filled.</summary>
    public bool IsGone => Current is { IsEnded: true };

    /// <summary>Whether somebody has published another version since the form was filled.</summary>
    public bool IsOutdated => Basis is not null && Current is { IsEnded: false } && Current.Version != Basis.Version;

    /// <summary>What it is called in lists, as far as it has a name yet.</summary>
    public string Title => Titles.Select(name => Editing.Typed.Text(Typed[name]).Trim()).FirstOrDefault(text => text.Length > 0)
        ?? Basis?.Title
        ?? $"A new {Form.Noun}";
}
