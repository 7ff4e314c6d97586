using System.Globalization;
using System.Text.Json.Nodes;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Pages.Editing;
using PartnershipTracker.Web.Pages.Editing.Forms;

namespace PartnershipTracker.Web.Pages.Desk.Bulk;

/// <summary>What a change would do to one record.</summary>
/// <param name="Version">The revision that it would change.</param>
/// <param name="Before">What the field says, in words; empty where nothing stands there.</param>
/// <param name="After">What it would say.</param>
public sealed record BulkLine(string Id, int Version, string Title, string Before, string After)
{
    public bool Changes => Before != After;

    /// <summary>By what a form names the record in the version that was seen.</summary>
    public string Value => $"{Id}@{Version.ToString(CultureInfo.InvariantCulture)}";
}

/// <summary>Changes many milestones in the same way: each as if its form was filled in so.</summary>
public sealed class BulkEdit(RecordQueries records, FormReader reader)
{
    /// <summary>What the change would do to each of the records, as they stand now.</summary>
    internal async Task<IReadOnlyList<BulkLine>> PreviewAsync(BulkChange change, string value, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var batch = await reader.BeginAsync(cancellationToken);
        var current = await records.CurrentAsync(RecordForms.Milestone.Type, ids, cancellationToken);
        return [.. ids.Where(current.ContainsKey).Select(id => Line(change, value, current[id], batch.Terms))];
    }

    /// <summary>The records as the change leaves them, each on the version that was seen; what cannot be read so is an error.</summary>
    /// <param name="seen">The ids and versions.</param>
    internal async Task<(IReadOnlyList<RecordWrite> Writes, IReadOnlyList<FieldError> Errors)> ReadAsync(
        BulkChange change, string value, IReadOnlyList<(string Id, int Version)> seen, CancellationToken cancellationToken)
    {
        var (writes, errors) = (new List<RecordWrite>(), new List<FieldError>());
        var batch = await reader.BeginAsync(cancellationToken);
        var current = await records.CurrentAsync(RecordForms.Milestone.Type, [.. seen.Select(record => record.Id)], cancellationToken);
        foreach (var (id, version) in seen)
        {
            if (!current.TryGetValue(id, out var basis))
            {
                errors.Add(new FieldError("", $"There is no milestone “{id}”."));
                continue;
            }

            var typed = EditDesk.Filled(RecordForms.Milestone, basis);
            Retype(change, value, typed);
            var reading = await reader.ReadAsync(RecordForms.Milestone, typed, basis, id: null, batch, cancellationToken);
            // Where another version stands by now than was seen, the save says so.
            writes.AddRange(reading.Writes.Select(write => write with { BaseVersion = version }));
            errors.AddRange(reading.Errors.Select(error => error with { Message = $"{basis.Title}: {error.Message}" }));
        }

        return (writes, errors);
    }

    private static BulkLine Line(BulkChange change, string value, RecordState state, IReadOnlyDictionary<Vocabulary, TermList> terms)
    {
        var typed = EditDesk.Filled(RecordForms.Milestone, state);
        var before = Words(change, typed, terms);
        Retype(change, value, typed);
        return new BulkLine(state.Input.Id, state.Version, state.Title, before, Words(change, typed, terms));
    }

    private static void Retype(BulkChange change, string value, JsonObject typed) => typed[change.Field] = change.Retype(typed[change.Field], value);

    private static string Words(BulkChange change, JsonObject typed, IReadOnlyDictionary<Vocabulary, TermList> terms) =>
        string.Join(", ", TypedText.Of(change.FormField, typed[change.Field], terms));
}
