using System.Text.Json.Nodes;

namespace PartnershipTracker.Web.Pages.Editing;

/// <summary>What the buttons of a list do to what was typed: another row, or one less.</summary>
internal static class FormRows
{
    /// <summary>Carries out "add:citations" or "remove:citations[1]".</summary>
    /// <returns>The id of the row to go on with; null where the button means nothing of the kind.</returns>
    public static string? Change(RecordForm form, JsonObject typed, string what)
    {
        var (act, path) = what.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? (what[..colon], what[(colon + 1)..]) : (what, "");
        var name = path.Split('[')[0];
        if (form.Fields.FirstOrDefault(field => field.Kind == FieldKind.Rows && field.Name == name) is not { } list)
            return null;

        var rows = typed[name] as JsonArray ?? [];
        typed[name] = rows.Parent is null ? rows : rows.DeepClone();
        rows = (JsonArray)typed[name]!;
        switch (act)
        {
            case "add" when rows.Count < Typed.MaxRows:
                rows.Add(TypedWriter.Empty(list.Fields));
                return $"{name}[{rows.Count - 1}]";
            case "remove" when int.TryParse(path.AsSpan(name.Length).Trim("[]"), out var place) && place >= 0 && place < rows.Count:
                rows.RemoveAt(place);
                return name;
            default:
                return null;
        }
    }
}
