using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Imports;

/// <summary>Every write of imports, and by them.</summary>
public sealed class ImportEditor(TrackerDbContext db, RecordEditor records, DatasetQueries dataset, TimeProvider clock)
{
    private const string KeyLetters = "abcdefghijkmnpqrstuvwxyz23456789";

    /// <summary>States in which its owner decides; in the others the machine is at work, or all is done.</summary>
    private static readonly ImportState[] Open = [ImportState.Mapping, ImportState.Checked, ImportState.Failed];

    /// <summary>Keeps what was uploaded.</summary>
    /// <returns>The import's key.</returns>
    public async Task<string> BeginAsync(ImportUpload upload, IReadOnlyList<string> mapping, string by, CancellationToken cancellationToken)
    {
        var import = new Import
        {
            Key = RandomNumberGenerator.GetString(KeyLetters, 26),
            Owner = by,
            FileName = upload.FileName.Length <= Import.MaxFileNameLength ? upload.FileName : upload.FileName[..Import.MaxFileNameLength],
            Type = upload.Type,
            Headings = [.. upload.Table.Headings],
            Samples = [.. upload.Table.Samples],
            Rows = upload.Table.Rows.Count,
            Mapping = [.. mapping],
            CreatedAt = Now,
            UpdatedAt = Now,
            Content = new ImportContent { Text = upload.Text },
        };
        db.Add(import);
        await db.SaveChangesAsync(cancellationToken);
        return import.Key;
    }

    /// <summary>Takes down what its owner decided, and asks for a check.</summary>
    /// <returns>Whether it was theirs to decide now.</returns>
    public Task<bool> PlanAsync(string key, string by, ImportPlan plan, CancellationToken cancellationToken)
    {
        List<string> mapping = [.. plan.Mapping];
        return MoveAsync(
            key, by, Open, ImportState.Checking,
            set => set.SetProperty(import => import.Mapping, mapping).SetProperty(import => import.Treatment, plan.Treatment).SetProperty(import => import.Why, plan.Why),
            cancellationToken);
    }

    /// <summary>Goes back to the columns.</summary>
    public Task<bool> ReopenAsync(string key, string by, CancellationToken cancellationToken) =>
        MoveAsync(key, by, Open, ImportState.Mapping, set => { }, cancellationToken);

    /// <summary>Asks for it to be written; of two who ask at once one is heard.</summary>
    public Task<bool> AskAsync(string key, string by, CancellationToken cancellationToken) =>
        MoveAsync(key, by, [ImportState.Checked], ImportState.Running, set => { }, cancellationToken);

    /// <summary>Keeps what a check found; its owner decides what follows.</summary>
    public async Task KeepCheckAsync(string key, IReadOnlyList<ImportLine> lines, CancellationToken cancellationToken)
    {
        await KeepReportAsync(key, lines, cancellationToken);
        await MoveAsync(key, by: null, [ImportState.Checking, ImportState.Running], ImportState.Checked, set => { }, cancellationToken);
    }

    /// <summary>Gives up for now: nothing was written.</summary>
    public Task FailAsync(string key, string failure, CancellationToken cancellationToken) =>
        MoveAsync(key, by: null, [ImportState.Checking, ImportState.Running], ImportState.Failed, set => set.SetProperty(import => import.Failure, failure), cancellationToken);

    /// <summary>Writes its records, and that it is done, in one save.</summary>
    /// <param name="lines">What is to be said of each row once they are written.</param>
    /// <param name="progress">Is told how many records are written.</param>
    public Task<SaveResult> RunAsync(
        string key, IReadOnlyList<RecordWrite> writes, Change change, Func<SaveResult.Saved, IReadOnlyList<ImportLine>> lines, IProgress<int>? progress, CancellationToken cancellationToken) =>
        records.SaveAllAsync(
            writes,
            change,
            async saved =>
            {
                long? version = saved.Records.Any(record => record.IsChanged) ? await dataset.VersionAsync(cancellationToken) : null;
                await KeepReportAsync(key, lines(saved), cancellationToken);
                return await MoveAsync(
                    key, change.By, [ImportState.Running], ImportState.Done, set => set.SetProperty(import => import.DatasetVersion, version), cancellationToken)
                    ? saved
                    : new SaveResult.Missing();
            },
            progress,
            cancellationToken);

    /// <summary>
    /// Takes a save back as a whole (<see cref="RecordEditor.UndoAsync(long, Change, CancellationToken)"/>), and notes it at the import that made
    /// it, if one did, in one save.
    /// </summary>
    public Task<SaveResult> UndoAsync(long datasetVersion, Change change, CancellationToken cancellationToken) =>
        records.UndoAsync(
            datasetVersion,
            change,
            async saved =>
            {
                await db.Set<Import>().Where(import => import.DatasetVersion == datasetVersion)
                    .ExecuteUpdateAsync(set => set.SetProperty(import => import.State, ImportState.Undone).SetProperty(import => import.UpdatedAt, Now), cancellationToken);
                return saved;
            },
            cancellationToken);

    /// <summary>After a start: what was being written when the process ended was not, for a save is one transaction.</summary>
    public Task ReviveAsync(CancellationToken cancellationToken) => db.Set<Import>().Where(import => import.State == ImportState.Running)
        .ExecuteUpdateAsync(
            set => set.SetProperty(import => import.State, ImportState.Failed)
                .SetProperty(import => import.Failure, "The server stopped while it was being written. Nothing was written: check it, and run it again."),
            cancellationToken);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private Task<int> KeepReportAsync(string key, IReadOnlyList<ImportLine> lines, CancellationToken cancellationToken)
    {
        var report = JsonSerializer.Serialize(lines, RecordJson.Options);
        return db.Set<ImportContent>().Where(content => db.Set<Import>().Any(import => import.Key == key && import.Id == content.ImportId))
            .ExecuteUpdateAsync(set => set.SetProperty(content => content.Report, report), cancellationToken);
    }

    // One statement that says from where to where: of two that ask at once, one finds it as it thinks it to be.
    private async Task<bool> MoveAsync(
        string key, string? by, ImportState[] from, ImportState to, Action<UpdateSettersBuilder<Import>> more, CancellationToken cancellationToken) =>
        await db.Set<Import>().Where(import => import.Key == key && (by == null || import.Owner == by) && from.Contains(import.State)).ExecuteUpdateAsync(
            set =>
            {
                set.SetProperty(import => import.State, to).SetProperty(import => import.UpdatedAt, Now);
                if (to != ImportState.Failed)
                    set.SetProperty(import => import.Failure, (string?)null);
                more(set);
            },
            cancellationToken) == 1;
}
