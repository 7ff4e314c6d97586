using System.Text.Json.Nodes;

namespace PartnershipTracker.Web.Pages.Editing;

/// <summary>What the buttons of a list do to what was typed: a row more or less, the same once more, or another order.</summary>
internal static class FormRows
{
    /// <summary>Carries out "add:citations", "add:citations[1]" (below it), "copy:…", "up:…", "down:…" or "remove:citations[1]".</summary>
    /// <returns>The id of the row to go on with; null where the button means nothing of the kind.</returns>
    public static string? Change(RecordForm form, JsonObject typed, string what)
    {
        var (act, path) = what.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? (what[..colon], what[(colon + 1)..]) : (what, "");
        var name = path.Split('[')[0];
        if (form.Fields.FirstOrDefault(field => field.Kind == FieldKind.Rows && field.Name == name) is not { } list)
            return null;

        var rows = Of(typed, name);
        var place = int.TryParse(path.AsSpan(name.Length).Trim("[]"), out var given) && given >= 0 && given < rows.Count ? given : (int?)null;
        switch (act, place)
        {
            case ("add", _) when rows.Count < Typed.MaxRows:
                return Insert(list, rows, (place ?? rows.Count - 1) + 1, New(list, rows, place ?? rows.Count - 1));
            case ("copy", { } copied) when rows.Count < Typed.MaxRows:
                return Insert(list, rows, copied + 1, rows[copied]!.DeepClone());
            case ("up", { } moved):
                return Move(list, rows, moved, Math.Max(moved - 1, 0));
            case ("down", { } moved):
                return Move(list, rows, moved, Math.Min(moved + 1, rows.Count - 1));
            case ("remove", { } removed):
                rows.RemoveAt(removed);
                return name;
            default:
                return null;
        }
    }

    /// <summary>The rows of a list, in the tree of what was typed.</summary>
    public static JsonArray Of(JsonObject typed, string name)
    {
        if (typed[name] is not JsonArray rows)
            typed[name] = rows = [];
        return rows;
    }

    /// <summary>A new row below another: it begins with the defaults, and with what saves typing of the row above.</summary>
    public static JsonObject New(FormField list, JsonArray rows, int above)
    {
        var row = TypedWriter.Empty(list.Fields);
        foreach (var field in list.Fields.Where(field => field.IsCarried))
        {
            if (rows.ElementAtOrDefault(above) is JsonObject before && before[field.Name] is { } value)
                row[field.Name] = value.DeepClone();
        }

        return row;
    }

    private static string Insert(FormField list, JsonArray rows, int place, JsonNode row)
    {
        rows.Insert(place, row);
        return $"{list.Name}[{place}]";
    }

    private static string Move(FormField list, JsonArray rows, int from, int to)
    {
        var row = rows[from];
        rows.RemoveAt(from);
        return Insert(list, rows, to, row!);
    }
}
