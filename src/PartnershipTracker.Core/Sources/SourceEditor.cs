using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Sources;

/// <summary>Every write of sources.</summary>
public sealed class SourceEditor(TrackerDbContext db, Ledger ledger)
{
    /// <summary>Stages a source with the stored text that belongs to it; the caller saves.</summary>
    /// <param name="content">The text, where the input names one; checked against its SHA-256 by whoever read it.</param>
    public Task<RecordOutcome> StageAsync(SourceInput input, string? content, Change change, CancellationToken cancellationToken) =>
        ledger.StageAsync<Source, SourceInput>(
            db.Set<Source>().Include(source => source.Text),
            input,
            change,
            source =>
            {
                Apply(source, input, content);
                return Task.CompletedTask;
            },
            cancellationToken);

    /// <summary>Stages a source; where the input names a stored text, it is the one that the record holds already. The caller saves.</summary>
    public async Task<RecordOutcome> StageAsync(SourceInput input, Change change, CancellationToken cancellationToken)
    {
        var held = input.Sha256 is null ? null : await db.Set<Source>().Where(source => source.Slug == input.Id && source.Text!.Sha256 == input.Sha256)
            .Select(source => source.Text!.Content).SingleOrDefaultAsync(cancellationToken);
        return await StageAsync(input, held, change, cancellationToken);
    }

    private static void Apply(Source source, SourceInput input, string? content)
    {
        source.Title = input.Title;
        source.Author = input.Author;
        source.Publisher = input.Publisher;
        source.Republisher = input.Republisher;
        source.Url = input.Url;
        source.Published = input.Published;
        source.Kind = input.Kind;
        source.Language = input.Language;
        if (content is null)
        {
            source.Text = null;
            return;
        }

        source.Text ??= new StoredText();
        source.Text.Content = content;
        source.Text.Sha256 = input.Sha256!;
        source.Text.SetAside = [.. input.SetAside.Select(passage => Place(passage, content))];
    }

    private static SetAside Place(SetAsideInput input, string content)
    {
        var passage = Passage.Find(content, input.Quote, input.Before, input.After, out var fault) ?? throw new InvalidOperationException(fault);
        return new() { Role = input.Role, Start = passage.Start, Length = passage.Length, Note = input.Note };
    }
}
