using System.Text.Json;
using System.Text.Json.Nodes;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Web.Pages.Editing;

/// <summary>The records of a sheet while it is read, each with the place that describes it.</summary>
internal sealed class SheetRecords(RecordQueries records, FormBatch batch)
{
    private readonly List<(RecordKind Kind, JsonObject Json, int Version, FormPlace Place)> _all = [];

    /// <param name="version">The version that was edited; 0 for a new record.</param>
    public void Add(string type, JsonObject json, int version, FormPlace place) => _all.Add((records.Kind(type), json, version, place));

    /// <summary>An id for a new record that nothing else has, made of its words.</summary>
    public Task<string> IdAsync(RecordForm form, JsonObject json, CancellationToken cancellationToken) =>
        batch.FreeIdAsync(form.RecordType, Slug.Of(form.IdWords(json)) ?? form.RecordType, cancellationToken);

    /// <summary>The records in the order in which they were added, or what of their shape is wrong.</summary>
    public FormReading Read()
    {
        var (writes, errors) = (new List<RecordWrite>(), new List<FieldError>());
        foreach (var (kind, json, version, place) in _all)
        {
            try
            {
                writes.Add(new RecordWrite((RecordInput)json.Deserialize(kind.InputType, RecordJson.Options)!, version));
            }
            catch (JsonException exception)
            {
                errors.Add(place.Lead(new FieldError((exception.Path ?? "$").TrimStart('$').TrimStart('.'), exception.Message)));
            }
        }

        return errors.Count > 0 ? new FormReading([], [], errors) : new FormReading(writes, [.. _all.Select(record => record.Place)], []);
    }
}
