using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using PartnershipTracker.Core.Data;

namespace PartnershipTracker.Web.Packages;

/// <summary>A file of the record, opened to be sent.</summary>
/// <param name="Sha256">The SHA-256 of its bytes, in hexadecimal digits.</param>
internal sealed record ExportedFile(FileStream Content, string Sha256);

/// <summary>
/// Files that are made of the whole record: each once for a state of it, however many ask, and kept beside the database. The one that was asked for longest ago makes room for
/// another. Whoever asks for a large one and leaves finds it made later.
/// </summary>
internal sealed class ExportFiles(DatabaseCopies copies, TimeProvider clock, IOptions<ExportOptions> options) : IDisposable
{
    /// <summary>How many files are kept.</summary>
    public const int MostKept = 6;

    private const string Unfinished = ".unfinished";

    private readonly SemaphoreSlim _making = new(1);
    private readonly Lock _keeping = new();

    /// <summary>The file of that name.</summary>
    /// <param name="name">What tells it from all others, in letters that a file may be named with.</param>
    /// <param name="make">Writes it to a path where nothing is yet.</param>
    /// <exception cref="TimeoutException">The file was not made within <see cref="ExportOptions.BuildLimit"/>.</exception>
    public async Task<ExportedFile> OpenAsync(string name, Func<string, CancellationToken, Task> make, CancellationToken cancellationToken)
    {
        ExportedFile? file;
        while ((file = Take(name)) is null)
        {
            await _making.WaitAsync(cancellationToken);
            await Task.Run(() => MakeInTurnAsync(name, make), CancellationToken.None).WaitAsync(cancellationToken);
        }

        return file;
    }

    public void Dispose() => _making.Dispose();

    // A file that is being sent may be deleted: whoever has it open reads it to its end.
    private ExportedFile? Take(string name)
    {
        lock (_keeping)
        {
            if (Kept($"{name}.*").FirstOrDefault() is not { } file)
                return null;
            // Reading a file may move the time of its last access by itself.
            file.LastWriteTimeUtc = clock.GetUtcNow().UtcDateTime;
            return new(new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 81_920, FileOptions.Asynchronous), file.Extension[1..]);
        }
    }

    private async Task MakeInTurnAsync(string name, Func<string, CancellationToken, Task> make)
    {
        using var limit = new CancellationTokenSource(options.Value.BuildLimit);
        try
        {
            if (Kept($"{name}.*").Length == 0)
                await MakeAsync(name, make, limit.Token);
        }
        catch (OperationCanceledException exception) when (limit.IsCancellationRequested)
        {
            throw new TimeoutException($"An export took longer than {options.Value.BuildLimit} ({ExportOptions.Section}:{nameof(ExportOptions.BuildLimit)}).", exception);
        }
        finally
        {
            _making.Release();
        }
    }

    private async Task MakeAsync(string name, Func<string, CancellationToken, Task> make, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(copies.ExportFolder);
        MakeRoom();
        var unfinished = Path.Combine(copies.ExportFolder, $"{Guid.NewGuid():N}{Unfinished}");
        try
        {
            await make(unfinished, cancellationToken);
            await using (var made = File.OpenRead(unfinished))
                name = $"{name}.{Convert.ToHexStringLower(await SHA256.HashDataAsync(made, cancellationToken))}";
            File.Move(unfinished, Path.Combine(copies.ExportFolder, name));
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    // One is made at a time: what is not finished, a crash left behind.
    private void MakeRoom()
    {
        lock (_keeping)
        {
            var isLeft = Kept("*").ToLookup(file => file.Name.Contains(Unfinished, StringComparison.Ordinal));
            foreach (var file in isLeft[true].Concat(isLeft[false].OrderByDescending(file => file.LastWriteTimeUtc).Skip(MostKept - 1)))
                file.Delete();
        }
    }

    private FileInfo[] Kept(string pattern) => Directory.Exists(copies.ExportFolder) ? new DirectoryInfo(copies.ExportFolder).GetFiles(pattern) : [];
}
