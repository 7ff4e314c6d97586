using System.Globalization;
using System.Text.Json.Nodes;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Web.Pages.Editing.Forms;

namespace PartnershipTracker.Web.Pages.Editing;

/// <summary>The sources of a sheet, which its rows name by their numbers.</summary>
internal sealed class SharedSources
{
    // By number, from 1. Null: the row says something, but not yet which source.
    private readonly Dictionary<int, string?> _ids = [];
    private readonly List<FieldError> _errors = [];

    private SharedSources()
    {
    }

    public IReadOnlyList<FieldError> Errors => _errors;

    /// <summary>Reads the list: those that are recorded are found by address, title or id, the others are described and become records.</summary>
    public static async Task<SharedSources> ReadAsync(JsonObject typed, TypedReader reader, TermList recorded, SheetRecords draft, CancellationToken cancellationToken)
    {
        var sources = new SharedSources();
        var described = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (place, row) in SummitSheet.Filled(typed, SummitSheet.Sources))
        {
            var (path, text) = ($"{SummitSheet.Sources}[{place}]", Typed.Text(row[SummitSheet.Source]).Trim());
            var id = NameLine.CodeOf(recorded, text) ?? described.GetValueOrDefault(text);
            if (id is null && sources.IsNew(path, text) && Describe(reader, row, text, path) is { } source)
            {
                source["id"] = id = described[text] = await draft.IdAsync(RecordForms.Source, source, cancellationToken);
                draft.Add("source", source, 0, new FormPlace(error => error with { Path = $"{path}.{(error.Path is "url" or "id" ? SummitSheet.Source : error.Path)}" }));
            }

            sources._ids[place + 1] = id;
        }

        return sources;
    }

    /// <summary>The citations that a row means by the numbers of its sources; what it does not mean rightly is noted as an error.</summary>
    /// <param name="path">The row's place; empty for the summit itself.</param>
    public IReadOnlyList<JsonObject> Citations(JsonObject row, string path)
    {
        var place = path.Length == 0 ? SummitSheet.Cited : $"{path}.{SummitSheet.Cited}";
        var citations = new List<JsonObject>();
        foreach (var number in NumbersOf(row))
        {
            if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var handle) || !_ids.TryGetValue(handle, out var id))
                _errors.Add(new FieldError(place, $"Sources: there is no source {number} in the list at the top."));
            else if (id is not null && citations.All(citation => Typed.Text(citation["source"]) != id))
                citations.Add(new JsonObject { ["source"] = id, ["stance"] = Stance.Supports.Code(), ["basis"] = Basis.Stated.Code() });
        }

        if (citations.Count > 0 && Typed.Text(row[SummitSheet.Quote]).Trim() is { Length: > 0 } quote)
            citations[0]["quote"] = quote;
        return citations;
    }

    /// <summary>The number of the source that a row names at that place.</summary>
    public static string NumberAt(JsonObject row, int index) => NumbersOf(row).ElementAtOrDefault(index) ?? "";

    private static string[] NumbersOf(JsonObject row) =>
        Typed.Text(row[SummitSheet.Cited]).Split([' ', ',', ';', '\u00A0', '\t'], StringSplitOptions.RemoveEmptyEntries);

    private bool IsNew(string path, string text)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps))
            return true;
        _errors.Add(new FieldError($"{path}.{SummitSheet.Source}", text.Length == 0
            ? "Enter the source’s address."
            : $"Address: no source is called “{text}”. A new one begins with its full address, http or https."));
        return false;
    }

    private static JsonObject? Describe(TypedReader reader, JsonObject row, string url, string path)
    {
        var faults = reader.Errors.Count;
        var source = new JsonObject { ["url"] = url };
        reader.Read(SharedFields.SourceParts.Where(part => part.Name != "url"), row, source, path);
        return reader.Errors.Count > faults ? null : source;
    }
}
