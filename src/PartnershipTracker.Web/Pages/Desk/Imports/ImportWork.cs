using Microsoft.Extensions.Options;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Imports;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Web.Pages.Desk.Imports;

/// <summary>What the machine does with an import while nobody waits at a page: checks it, or writes it.</summary>
public sealed class ImportWork(
    ImportQueries imports, ImportEditor editor, ImportReader reader, ImportDuplicates duplicates, RecordEditor records, ImportProgress progress, IOptions<ImportOptions> limits)
{
    /// <summary>Does what the state of the import asks for.</summary>
    public async Task DoAsync(string key, CancellationToken cancellationToken)
    {
        if (await imports.FindAsync(key, cancellationToken) is not { State: ImportState.Checking or ImportState.Running } import || ImportColumns.Find(import.Type) is not { } form)
            return;

        var table = ImportTable.Read(await imports.TextAsync(key, cancellationToken), limits.Value, out var fault);
        if (table is null)
        {
            await editor.FailAsync(key, fault!, cancellationToken);
            return;
        }

        var reading = await reader.ReadAsync(form, table, import.Plan, progress.Begin(key, "Reading", import.Rows), cancellationToken);
        if (import.State == ImportState.Checking)
            await editor.KeepCheckAsync(key, await CheckedAsync(key, reading, cancellationToken), cancellationToken);
        else
            await RunAsync(import, reading, cancellationToken);
    }

    private async Task<IReadOnlyList<ImportLine>> CheckedAsync(string key, ImportReading reading, CancellationToken cancellationToken)
    {
        progress.Begin(key, "Checking", reading.Lines.Count);
        var lines = WithErrors(reading, await records.CheckAsync(reading.Writes, cancellationToken));
        return await duplicates.FindAsync(reading, lines, cancellationToken);
    }

    private async Task RunAsync(ImportDetails import, ImportReading reading, CancellationToken cancellationToken)
    {
        // What was changed since it was looked at is looked at again.
        var seen = (await imports.ReportAsync(import.Key, cancellationToken)).ToDictionary(line => line.Line);
        IReadOnlyList<ImportLine> lines = [.. reading.Lines.Select(line => Unseen(line, seen.GetValueOrDefault(line.Line)))];
        if (lines.Any(line => line.Outcome == ImportOutcome.Error))
        {
            await editor.KeepCheckAsync(import.Key, lines, cancellationToken);
            return;
        }

        var result = await editor.RunAsync(
            import.Key, reading.Writes, new Change(import.Owner, import.Plan.Why), _ => lines, progress.Begin(import.Key, "Writing", reading.Writes.Count), cancellationToken);
        switch (result)
        {
            case SaveResult.Refused refused:
                await editor.KeepCheckAsync(import.Key, WithErrors(reading, refused.Errors), cancellationToken);
                break;
            case SaveResult.Conflict conflict:
                await editor.FailAsync(
                    import.Key, $"“{conflict.Id}” was changed by somebody else while the import was on its way: it has version {conflict.Current} now. Nothing was written; check it again.",
                    cancellationToken);
                break;
            case SaveResult.Missing:
                await editor.FailAsync(import.Key, "A record that it changes is no longer there. Nothing was written; check it again.", cancellationToken);
                break;
        }
    }

    private static ImportLine Unseen(ImportLine line, ImportLine? seen) =>
        line.Outcome == ImportOutcome.Error || (seen is not null && seen.Version == line.Version && seen.Outcome == line.Outcome)
            ? line with { Alike = seen?.Alike ?? [] }
            : line with
            {
                Outcome = ImportOutcome.Error,
                Faults = [new ImportFault(null, $"“{line.Id}” was changed by somebody else since it was checked: it has version {line.Version} now. Check it again.")],
            };

    // Errors of a save name the record by its place, and those of a single one by its fields alone.
    private static IReadOnlyList<ImportLine> WithErrors(ImportReading reading, IReadOnlyList<FieldError> errors)
    {
        var faults = errors.ToLookup(error => reading.Places[PlaceOf(error.Path, reading.Writes.Count)].Line, error => reading.FaultOf(error, PlaceOf(error.Path, reading.Writes.Count)));
        return [.. reading.Lines.Select((line, index) => faults[index].ToList() is { Count: > 0 } wrong ? line with { Outcome = ImportOutcome.Error, Faults = wrong } : line)];
    }

    private static int PlaceOf(string path, int writes) =>
        writes > 1 && path.StartsWith('[') ? int.Parse(path.AsSpan(1, path.IndexOf(']', StringComparison.Ordinal) - 1), System.Globalization.CultureInfo.InvariantCulture) : 0;
}
