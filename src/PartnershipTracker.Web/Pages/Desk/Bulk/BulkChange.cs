using System.Text.Json.Nodes;
using PartnershipTracker.Web.Pages.Editing;
using PartnershipTracker.Web.Pages.Editing.Forms;

namespace PartnershipTracker.Web.Pages.Desk.Bulk;

/// <summary>Something that can be done to many milestones at once: a field of their form is typed anew.</summary>
/// <param name="Name">Its name in addresses ("add-area").</param>
/// <param name="Label">What the editor reads.</param>
/// <param name="Field">The name of the field that it changes.</param>
/// <param name="Retype">What is typed into the field, from what stood there and the value that was chosen.</param>
internal sealed record BulkChange(string Name, string Label, string Field, Func<JsonNode?, string, JsonNode?> Retype)
{
    /// <summary>The value by which a field is emptied.</summary>
    public const string Nothing = "none";

    /// <summary>All that can be done, in the order in which it is offered.</summary>
    public static readonly IReadOnlyList<BulkChange> All =
    [
        new("add-area", "Add an area", "areas", (areas, area) => Texts(Typed.Texts(areas).Append(area).Distinct(StringComparer.Ordinal))),
        new("remove-area", "Take an area away", "areas", (areas, area) => Texts(Typed.Texts(areas).Where(other => other != area))),
        Set("significance", "Set the significance"),
        Set("confidence", "Set the confidence"),
        Set("standing", "Set the standing"),
        Set("framework", "Set the framework"),
        Set("summit", "Set the summit"),
    ];

    /// <summary>The change of that name; null where there is none.</summary>
    public static BulkChange? Find(string? name) => All.FirstOrDefault(change => change.Name == name);

    /// <summary>The field as the form of milestones has it.</summary>
    public FormField FormField => RecordForms.Milestone.Fields.First(candidate => candidate.Name == Field);

    /// <summary>Whether the field may be emptied.</summary>
    public bool MayBeNothing => FormField is { Vocabulary: not null, IsRequired: false, Kind: not FieldKind.Choices };

    private static BulkChange Set(string field, string label) => new($"set-{field}", label, field, (_, value) => value == Nothing ? null : JsonValue.Create(value));

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)JsonValue.Create(text))]);
}
