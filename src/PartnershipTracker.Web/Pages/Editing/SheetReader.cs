using System.Text.Json;
using System.Text.Json.Nodes;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Web.Pages.Editing.Forms;

namespace PartnershipTracker.Web.Pages.Editing;

/// <summary>Reads the sheet of a summit: every row a record, the summit the last.</summary>
public sealed class SheetReader(Vocabularies vocabularies, RecordQueries records, PredecessorOffers offers, TimeProvider clock)
{
    /// <summary>Reads what was typed. Places of rows stay as they are: rows into which nothing was typed are passed over.</summary>
    /// <param name="basis">The summit as it stands in the version that was edited; null for a new one.</param>
    /// <param name="askedId">The public id that was asked for; a new summit without one is named by its city and year.</param>
    internal async Task<FormReading> ReadAsync(JsonObject typed, RecordState? basis, string? askedId, CancellationToken cancellationToken)
    {
        var terms = await vocabularies.AllAsync(cancellationToken);
        var reader = new TypedReader(terms, clock.Today());
        var draft = new SheetRecords(records, new FormBatch(terms, records));
        var sources = await SharedSources.ReadAsync(typed, reader, terms[Vocabulary.Sources], draft, cancellationToken);

        var summit = Summit(reader, sources, typed, basis);
        summit["id"] = basis?.Input.Id ?? (string.IsNullOrWhiteSpace(askedId) ? await draft.IdAsync(SummitSheet.Form, summit, cancellationToken) : askedId.Trim());
        foreach (var (place, row) in SummitSheet.Filled(typed, SummitSheet.Agreements))
            await AgreementAsync(reader, sources, draft, row, $"{SummitSheet.Agreements}[{place}]", summit, cancellationToken);
        foreach (var (place, row) in SummitSheet.Filled(typed, SummitSheet.Milestones))
            await MilestoneAsync(reader, sources, draft, typed, row, $"{SummitSheet.Milestones}[{place}]", summit, cancellationToken);

        var people = SummitSheet.Filled(typed, SummitSheet.Attendance).Select(row => row.Place).ToList();
        draft.Add("summit", summit, basis?.Version ?? 0, new FormPlace(error => SheetPlaces.OfSummit(error, typed, people, Recorded(basis))));
        List<FieldError> errors = [.. reader.Errors, .. sources.Errors];
        return errors.Count > 0 ? new FormReading([], [], errors) : draft.Read();
    }

    private static JsonObject Summit(TypedReader reader, SharedSources sources, JsonObject typed, RecordState? basis)
    {
        var json = basis is null ? [] : JsonSerializer.SerializeToNode(basis.Input, basis.Kind.InputType, RecordJson.Options)!.AsObject();
        reader.Read(SummitSheet.SummitFields, typed, json);

        var people = new JsonArray();
        foreach (var (place, row) in SummitSheet.Filled(typed, SummitSheet.Attendance))
        {
            var person = new JsonObject();
            reader.Read(SummitSheet.List(SummitSheet.Attendance).Fields, row, person, $"{SummitSheet.Attendance}[{place}]");
            people.Add(person);
        }

        json[SummitSheet.Attendance] = people;
        // What the summit rests on already stays; the sheet adds to it.
        var citations = json["citations"] as JsonArray ?? [];
        json["citations"] = new JsonArray([.. citations.Select(citation => citation!.DeepClone()), .. sources.Citations(typed, "").Select(citation => (JsonNode)citation)]);
        return json;
    }

    private static async Task MilestoneAsync(
        TypedReader reader, SharedSources sources, SheetRecords draft, JsonObject typed, JsonObject row, string place, JsonObject summit, CancellationToken cancellationToken)
    {
        // A date that was left empty is the summit's own.
        var date = Typed.IsBlank(SummitSheet.List(SummitSheet.Milestones).Fields[1], row["date"]) ? typed["date"] : row["date"];
        var copy = (JsonObject)row.DeepClone();
        copy["date"] = date?.DeepClone();
        var json = new JsonObject();
        reader.Read(RowFields(SummitSheet.Milestones), copy, json, place);
        json["citations"] = new JsonArray([.. sources.Citations(row, place)]);
        json["summit"] = summit["id"]!.DeepClone();
        json["id"] = await draft.IdAsync(RecordForms.Milestone, json, cancellationToken);
        draft.Add("milestone", json, 0, new FormPlace(error => SheetPlaces.OfRow(error, place, "title", row)));
    }

    private async Task AgreementAsync(
        TypedReader reader, SharedSources sources, SheetRecords draft, JsonObject row, string place, JsonObject summit, CancellationToken cancellationToken)
    {
        var json = new JsonObject();
        var copy = (JsonObject)row.DeepClone();
        if (string.Equals(Typed.Text(row["predecessor"]).Trim(), SummitSheet.Latest, StringComparison.OrdinalIgnoreCase))
            copy["predecessor"] = await LatestAsync(row, cancellationToken);
        reader.Read(RowFields(SummitSheet.Agreements).Select(field => field.Name == "predecessor" ? field with { Kind = FieldKind.Reference } : field), copy, json, place);
        json["citations"] = new JsonArray([.. sources.Citations(row, place)]);
        json["summit"] = summit["id"]!.DeepClone();
        json["id"] = await draft.IdAsync(AgreementForm.Form, json, cancellationToken);
        draft.Add("agreement", json, 0, new FormPlace(error => SheetPlaces.OfRow(error, place, "partner", row)));
    }

    /// <summary>The id of the agreement that "latest" stands for in a row; null where there is none.</summary>
    internal async Task<string?> LatestAsync(JsonObject row, CancellationToken cancellationToken) =>
        await offers.OfAsync(
            Typed.Text(row["partner"]), Typed.Text(row["framework"]),
            WrittenDate.TryRead(Typed.Text(row["adopted"]?[DateFields.When]), clock.Today(), out var adopted, out _) ? adopted : null,
            cancellationToken);

    // Sources are numbers here, and become citations; a passage belongs to the first of them.
    private static IEnumerable<FormField> RowFields(string list) => SummitSheet.List(list).Fields.Where(field => field.Name is not (SummitSheet.Cited or SummitSheet.Quote));

    private static int Recorded(RecordState? basis) => (basis?.Input as CitedInput)?.Citations.Count ?? 0;
}
