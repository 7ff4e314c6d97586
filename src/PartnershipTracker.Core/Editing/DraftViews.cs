using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Editing;

/// <summary>What is saved of a draft: what was typed, and what it is to change.</summary>
/// <param name="Key">The draft; null for a new one.</param>
/// <param name="Type">The type of the record.</param>
/// <param name="RecordSlug">The record that it changes; null where it is to become a new one.</param>
/// <param name="BaseVersion">The revision that it was made from; 0 for a new record.</param>
/// <param name="Title">What it is called in lists.</param>
/// <param name="Form">What was typed (JSON).</param>
/// <param name="Why">Why the record is changed; may still be empty.</param>
/// <param name="Version">The version of the draft that was typed into; 0 for a new one.</param>
public sealed record DraftInput(string? Key, string Type, string? RecordSlug, int BaseVersion, string Title, string Form, string Why, int Version);

/// <summary>What came of saving a draft.</summary>
/// <param name="Draft">The draft as it stands now; null where there is none that this person may save, and where more was typed than it holds.</param>
/// <param name="IsConflict">Whether it was saved from another window since: nothing was overwritten.</param>
/// <param name="IsTooLong">Whether more was typed than a draft holds (<see cref="Editing.Draft.MaxFormLength"/>): nothing was kept of it.</param>
public sealed record DraftResult(DraftDetails? Draft, bool IsConflict = false, bool IsTooLong = false);

/// <summary>A draft in a list.</summary>
/// <param name="Key">Its name in addresses.</param>
/// <param name="Type">The type of its record.</param>
/// <param name="RecordSlug">The record that it changes; null where it is to become a new one.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Author">Whose it is.</param>
/// <param name="State">How far it has come.</param>
/// <param name="UpdatedAt">When it was last saved (UTC).</param>
public sealed record DraftRow(string Key, string Type, string? RecordSlug, string Title, string Author, DraftState State, DateTime UpdatedAt);

/// <summary>A draft in full.</summary>
/// <param name="Key">Its name in addresses.</param>
/// <param name="Type">The type of its record.</param>
/// <param name="RecordSlug">The record that it changes; null where it is to become a new one.</param>
/// <param name="BaseVersion">The revision that it was made from; 0 for a new record.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Form">What was typed (JSON).</param>
/// <param name="Why">Why the record is changed.</param>
/// <param name="Author">Whose it is.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Version">Raised by every save.</param>
/// <param name="CreatedAt">When it was begun (UTC).</param>
/// <param name="UpdatedAt">When it was last saved (UTC).</param>
/// <param name="Remarks">What was said of it on its way, the oldest first.</param>
public sealed record DraftDetails(
    string Key, string Type, string? RecordSlug, int BaseVersion, string Title, string Form, string Why, string Author, DraftState State, int Version,
    DateTime CreatedAt, DateTime UpdatedAt, IReadOnlyList<DraftRemark> Remarks)
{
    /// <summary>Whether its author can go on typing.</summary>
    public bool IsOpen => State is DraftState.Draft or DraftState.ChangesAsked;

    /// <summary>Whether somebody may see it: what an author has not shown yet is theirs alone.</summary>
    /// <param name="isReviewer">Whether they review what others wrote.</param>
    public bool MayBeSeenBy(string name, bool isReviewer) => Author == name || (isReviewer && State is DraftState.InReview or DraftState.Published or DraftState.ChangesAsked);

    /// <summary>Whose change it becomes when somebody publishes it, and why.</summary>
    public Change ChangeBy(string name)
    {
        var why = string.Join(' ', new[] { Why.Length == 0 ? "Recorded." : Why, Author == name ? null : $"Reviewed by {name}." }.OfType<string>());
        return new(Author, why.Length <= Change.MaxWhyLength ? why : Why);
    }

    public static DraftDetails Of(Draft draft) => new(
        draft.Key, draft.Type, draft.RecordSlug, draft.BaseVersion, draft.Title, draft.Form, draft.Why, draft.Author, draft.State, draft.Version,
        draft.CreatedAt, draft.UpdatedAt, [.. draft.Remarks]);
}
