using System.Text.Json;
using System.Text.Json.Nodes;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Imports;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Web.Pages.Editing;

namespace PartnershipTracker.Web.Pages.Desk.Imports;

/// <summary>What a list says.</summary>
/// <param name="Lines">What comes of each row.</param>
/// <param name="Writes">The records to be saved.</param>
/// <param name="Places">Where each of the records comes from.</param>
public sealed record ImportReading(IReadOnlyList<ImportLine> Lines, IReadOnlyList<RecordWrite> Writes, IReadOnlyList<ImportPlace> Places)
{
    /// <summary>Leads an error of a save to the column that it comes from.</summary>
    /// <param name="place">The place of the record among those to be saved.</param>
    public ImportFault FaultOf(FieldError error, int place)
    {
        var field = Writes.Count > 1 && error.Path.StartsWith('[') ? error.Path[(error.Path.IndexOf(']', StringComparison.Ordinal) + 1)..].TrimStart('.') : error.Path;
        return Places[place].AtColumn(error with { Path = field });
    }
}

/// <summary>Where a record comes from.</summary>
/// <param name="Line">The place of its row among the lines.</param>
/// <param name="AtColumn">Leads an error of one of its fields to the column.</param>
public sealed record ImportPlace(int Line, Func<FieldError, ImportFault> AtColumn);

/// <summary>Reads the rows of a list as filled forms: what a form understands, a row says in the same words.</summary>
public sealed class ImportReader(FormReader reader, RecordQueries records)
{
    public async Task<ImportReading> ReadAsync(RecordForm form, ImportTable table, ImportPlan plan, IProgress<int> progress, CancellationToken cancellationToken)
    {
        var rows = new ImportRows(form, table, plan.Mapping);
        var ids = table.Rows.Select(rows.IdOf).OfType<string>().ToList();
        var current = await records.CurrentAsync(form.Type, ids, cancellationToken);
        var batch = await reader.BeginAsync(cancellationToken);
        await batch.ReserveAsync(form.Type, ids, cancellationToken);

        var (lines, writes, places) = (new List<ImportLine>(), new List<RecordWrite>(), new List<ImportPlace>());
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            var id = rows.IdOf(row);
            var basis = id is null ? null : current.GetValueOrDefault(id);
            var line = new ImportLine(row.Line, basis is null ? ImportOutcome.Create : ImportOutcome.Update, id, basis?.Version ?? 0, basis?.Title ?? "", [], []);
            var fault = rows.FaultOf(row) ?? Refused(id, basis, plan.Treatment) ?? Twice(id, row.Line, seen);
            if (fault is not null)
                lines.Add(line with { Outcome = ImportOutcome.Error, Faults = [fault] });
            else if (basis is not null && plan.Treatment == ImportTreatment.Skip)
                lines.Add(line with { Outcome = ImportOutcome.Skip });
            else
                lines.Add(await ReadAsync(form, rows, row, line, basis, batch, Add, cancellationToken));
            progress.Report(lines.Count);
        }

        return new ImportReading(lines, writes, places);

        void Add(RecordWrite write, Func<FieldError, ImportFault> atColumn)
        {
            writes.Add(write);
            places.Add(new ImportPlace(lines.Count, atColumn));
        }
    }

    private async Task<ImportLine> ReadAsync(
        RecordForm form, ImportRows rows, ImportTableRow row, ImportLine line, RecordState? basis, FormBatch batch, Action<RecordWrite, Func<FieldError, ImportFault>> add, CancellationToken cancellationToken)
    {
        var typed = basis is null ? TypedWriter.Empty(form.Fields) : EditDesk.Filled(form, basis);
        var shift = (typed["citations"] as JsonArray)?.Count ?? 0;
        var faults = rows.Fill(row, typed);
        var reading = await reader.ReadAsync(form, typed, basis, line.Id, batch, cancellationToken);
        faults = [.. faults, .. reading.Errors.Select(error => rows.FaultOf(error, row, shift))];
        if (faults.Count > 0)
            return line with { Outcome = ImportOutcome.Error, Faults = faults };

        var input = WithoutRepeated(reading.Input!, basis);
        line = line with { Id = input.Id, Title = records.Kind(form.Type).TitleOf(input) };
        if (basis is not null && Json(input) == Json(basis.Input))
            return line with { Outcome = ImportOutcome.Unchanged };

        foreach (var (write, place) in reading.Writes.Zip(reading.Places))
            add(write == reading.Writes[^1] ? write with { Input = input } : write, error => rows.FaultOf(place.Lead(error), row, shift));
        return line;
    }

    // What the record cites already it does not cite twice.
    private static RecordInput WithoutRepeated(RecordInput input, RecordState? basis) => (input, basis?.Input) is (CitedInput cited, CitedInput before)
        ? cited with
        {
            Citations =
            [
                .. cited.Citations.Take(before.Citations.Count),
                .. cited.Citations.Skip(before.Citations.Count).Where(citation => !before.Citations.Any(known => known.Source == citation.Source && known.Quote == citation.Quote)),
            ],
        }
        : input;

    private static string Json(RecordInput input) => JsonSerializer.Serialize(input, input.GetType(), RecordJson.Options);

    private static ImportFault? Refused(string? id, RecordState? basis, ImportTreatment treatment) => basis switch
    {
        { IsEnded: true } => new(ImportColumns.Id, $"The id “{id}” was that of a record that was withdrawn. Restore that one, or choose another id."),
        not null when treatment == ImportTreatment.Create => new(ImportColumns.Id, $"The id “{id}” is already taken."),
        _ => null,
    };

    private static ImportFault? Twice(string? id, int line, Dictionary<string, int> seen) =>
        id is null || seen.TryAdd(id, line) ? null : new(ImportColumns.Id, $"The id “{id}” stands on line {seen[id]} already.");
}
