using System.Text.Json;
using System.Text.Json.Nodes;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Web.Pages.Editing.Forms;

namespace PartnershipTracker.Web.Pages.Editing;

/// <summary>Reads forms of records.</summary>
public sealed class FormReader(Vocabularies vocabularies, RecordQueries records, SheetReader sheets, TimeProvider clock)
{
    /// <summary>Reads what was typed into a form. A source described in a citation becomes a record of its own, or the one that has its address already.</summary>
    /// <param name="typed">What was typed; empty rows are dropped from it.</param>
    /// <param name="basis">The record as it stands in the version that was edited; null for a new one.</param>
    /// <param name="id">The public id that was asked for; a new record without one is named by its title.</param>
    public async Task<FormReading> ReadAsync(RecordForm form, JsonObject typed, RecordState? basis, string? id, CancellationToken cancellationToken) =>
        await ReadAsync(form, typed, basis, id, await BeginAsync(cancellationToken), cancellationToken);

    /// <summary>Begins to read forms that are saved together.</summary>
    public async Task<FormBatch> BeginAsync(CancellationToken cancellationToken) => new(await vocabularies.AllAsync(cancellationToken), records);

    /// <inheritdoc cref="ReadAsync(RecordForm, JsonObject, RecordState?, string?, CancellationToken)"/>
    /// <param name="batch">What is saved together with it: ids are not given twice, and a source described in one form is known in the next.</param>
    public async Task<FormReading> ReadAsync(
        RecordForm form, JsonObject typed, RecordState? basis, string? id, FormBatch batch, CancellationToken cancellationToken)
    {
        if (form.Type == SummitSheet.Type)
            return await sheets.ReadAsync(typed, basis, id, cancellationToken);

        Typed.DropEmptyRows(form.Fields, typed);
        var reader = new TypedReader(batch.Terms, clock.Today());
        var json = basis is null ? [] : JsonSerializer.SerializeToNode(basis.Input, basis.Kind.InputType, RecordJson.Options)!.AsObject();
        reader.Read(form.Fields, typed, json);

        var sources = new List<(string Place, SourceInput Input)>();
        var errors = new List<FieldError>();
        foreach (var (index, row) in (typed["citations"] as JsonArray ?? []).Index())
        {
            if (row is JsonObject citation && await NewSourceAsync(reader, json, citation, index, sources, batch, cancellationToken) is { } error)
                errors.Add(error);
        }

        errors.AddRange(reader.Errors);
        json["id"] = basis?.Input.Id ?? await IdAsync(form, json, id, batch, cancellationToken);
        if (errors.Count > 0)
            return new FormReading([], [], errors);

        try
        {
            batch.Add(sources.Select(source => source.Input));
            var input = (RecordInput)JsonSerializer.Deserialize(json, (basis?.Kind ?? records.Kind(form.Type)).InputType, RecordJson.Options)!;
            return new FormReading(
                [.. sources.Select(source => new RecordWrite(source.Input, 0)), new RecordWrite(input, basis?.Version ?? 0)],
                [.. sources.Select(source => FormPlace.At(source.Place)), FormPlace.Form],
                []);
        }
        catch (JsonException exception)
        {
            return new FormReading([], [], [new FieldError((exception.Path ?? "$").TrimStart('$').TrimStart('.'), exception.Message)]);
        }
    }

    // A citation without a source is described, known by its address, or at fault.
    private static async Task<FieldError?> NewSourceAsync(
        TypedReader reader, JsonObject json, JsonObject citation, int index, List<(string Place, SourceInput Input)> sources, FormBatch batch,
        CancellationToken cancellationToken)
    {
        var (place, described) = ($"citations[{index}]", citation[SharedFields.NewSource] as JsonObject);
        if (Typed.Text(citation["source"]).Trim().Length > 0)
            return null;
        if (described is null || SharedFields.SourceParts.All(field => Typed.IsBlank(field, described[field.Name]) || field.Default is not null))
            return new FieldError($"{place}.source", "Choose the source, or describe a new one.");

        var url = Typed.Text(described["url"]).Trim();
        var known = batch.SourceAt(url) ?? sources.Find(source => source.Input.Url == url).Input?.Id;
        if (known is null)
        {
            var faults = reader.Errors.Count;
            var source = new JsonObject();
            reader.Read(SharedFields.SourceParts, described, source, $"{place}.{SharedFields.NewSource}");
            if (reader.Errors.Count > faults)
                return null;
            source["id"] = known = await batch.FreeIdAsync("source", Slug.Of(RecordForms.Source.IdWords(source)) ?? "source", cancellationToken);
            sources.Add(($"{place}.{SharedFields.NewSource}", source.Deserialize<SourceInput>(RecordJson.Options)!));
        }

        json["citations"]![index]!["source"] = known;
        return null;
    }

    private static async Task<string> IdAsync(RecordForm form, JsonObject json, string? asked, FormBatch batch, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(asked) ? await batch.FreeIdAsync(form.Type, Slug.Of(form.IdWords(json)) ?? form.Type, cancellationToken) : asked.Trim();
}
