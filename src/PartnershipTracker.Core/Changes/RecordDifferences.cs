using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Changes;

/// <summary>Tells in what two states of a record differ.</summary>
public sealed class RecordDifferences(RecordKinds kinds, RecordTitles titles)
{
    /// <summary>The differences from one snapshot to another, in the order of the record's fields, citations last. Either may be null: nothing was there.</summary>
    /// <param name="type">The type of the record ("milestone").</param>
    /// <exception cref="System.Text.Json.JsonException">A snapshot is not of the input's shape.</exception>
    public Task<IReadOnlyList<FieldChange>> BetweenAsync(string type, string? before, string? after, CancellationToken cancellationToken)
    {
        var kind = kinds.Find(type) ?? throw new ArgumentOutOfRangeException(nameof(type), type, "No such type of record.");
        return BetweenAsync(before is null ? null : kind.Read(before), after is null ? null : kind.Read(after), cancellationToken);
    }

    /// <inheritdoc cref="BetweenAsync(string, string?, string?, CancellationToken)"/>
    public async Task<IReadOnlyList<FieldChange>> BetweenAsync(RecordInput? before, RecordInput? after, CancellationToken cancellationToken)
    {
        var states = new[] { before, after }.OfType<RecordInput>().ToList();
        return states.Count == 0 ? [] : new Difference(await titles.ReferredToAsync(states, cancellationToken)).Between(before, after);
    }
}
