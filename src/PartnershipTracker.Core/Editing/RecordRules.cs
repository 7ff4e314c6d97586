using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Editing;

/// <summary>The rules of an input that need other records: what it refers to is there, its passages are in the texts, nobody else has its address or code.</summary>
public sealed class RecordRules(TrackerDbContext db, RecordKinds kinds, RecordUses uses, SourceQueries sources)
{
    /// <summary>Every rule that each of the inputs breaks: its own, and those that need the record. What is saved together counts as there.</summary>
    /// <param name="together">The records that the inputs write, and those that are taken out with them.</param>
    /// <returns>The errors by input.</returns>
    internal async Task<IReadOnlyDictionary<RecordInput, IReadOnlyList<FieldError>>> BrokenAsync(
        IReadOnlyList<RecordInput> inputs, IReadOnlySet<(RecordKind Kind, string Id)> together, CancellationToken cancellationToken)
    {
        var references = inputs.Select(input => RecordReferences.In(input).ToList()).ToList();
        var record = await RecordSurroundings.ReadAsync(db, kinds, sources, inputs, references.SelectMany(all => all), cancellationToken);
        var rings = await RecordChains.RingsAsync(db, inputs, cancellationToken);
        var broken = new Dictionary<RecordInput, IReadOnlyList<FieldError>>(ReferenceEqualityComparer.Instance);
        foreach (var (input, named) in inputs.Zip(references))
        {
            broken[input] =
            [
                .. InputRules.Broken(input).Select(rule => new FieldError(rule.Field, rule.Reason)),
                .. Dangling(named, record),
                .. rings.Contains(input) ? [ComesBack(input)] : Array.Empty<FieldError>(),
                .. input is SourceInput source ? Taken(source, record) : [],
                .. input is PartnerInput partner ? await CodeAsync(partner, inputs, together, cancellationToken) : [],
                .. input is CitedInput cited ? Citations(cited, record) : [],
            ];
        }

        return broken;
    }

    private IEnumerable<FieldError> Dangling(IReadOnlyList<RecordReference> references, RecordSurroundings record) =>
        references.Where(reference => !record.Knows(reference)).Select(Dangling).Concat(
            from same in references.Where(reference => reference.List is not null).GroupBy(reference => (reference.List, reference.Record, reference.Id))
            from again in same.Skip(1)
            select new FieldError(again.Path, $"'{again.Id}' stands here twice."));

    private FieldError Dangling(RecordReference reference) => new(
        reference.Path, $"There is no {kinds.All.First(kind => kind.RecordClass == reference.Record).Type.Replace('-', ' ')} '{reference.Id}'.");

    private static FieldError ComesBack(RecordInput input) =>
        input is AgreementInput ? new("predecessor", "It comes back to this agreement.") : new("successor", "It comes back to this framework.");

    // Nobody else has the code, and none is left without a partner that a record still names.
    private async Task<IReadOnlyList<FieldError>> CodeAsync(
        PartnerInput partner, IReadOnlyList<RecordInput> inputs, IReadOnlySet<(RecordKind Kind, string Id)> together, CancellationToken cancellationToken)
    {
        if (inputs.OfType<PartnerInput>().First(other => other.Code == partner.Code).Id != partner.Id
            || await db.Set<Partner>().AnyAsync(other => other.Code == partner.Code && other.Slug != partner.Id, cancellationToken))
        {
            return [new("code", "Another partner has this code.")];
        }

        var before = await db.Set<Partner>().Where(other => other.Slug == partner.Id).Select(other => other.Code).SingleOrDefaultAsync(cancellationToken);
        if (before is null || before == partner.Code)
            return [];
        IReadOnlyList<string> naming =
        [
            .. (await uses.OfAsync(kinds.Of(partner), partner.Id, cancellationToken)).Where(use => !together.Contains((use.Kind, use.Input.Id))).Select(use => use.Title),
            .. inputs.Where(input => RecordReferences.In(input).Any(reference => reference.Record == typeof(Partner) && reference.Id == before)).Select(input => kinds.Of(input).TitleOf(input)),
        ];
        return naming.Count == 0 ? [] : [new("code", $"Other records name the partner '{before}': {RecordUses.Titles(naming)}. Its code stays.")];
    }

    private static IEnumerable<FieldError> Taken(SourceInput source, RecordSurroundings record)
    {
        if (record.AddressOwners.TryGetValue(source.Url, out var owner) && owner != source.Id)
            yield return new("url", $"The address is already that of the source '{owner}': cite that one.");
        var held = record.HeldTexts.GetValueOrDefault(source.Id);
        if (held is not null && held != source.Sha256)
            yield return new("sha256", "The record holds a text for this source, which passages count on: it is never replaced or taken away.");
        if (held is null && source.Sha256 is not null)
            yield return new("text", "A text comes with a seed file; this one is not held.");
        foreach (var (index, aside) in source.SetAside.Index())
        {
            if (record.Texts.TryGetValue(source.Id, out var text) && Passage.Find(text, aside.Quote, aside.Before, aside.After, out var fault) is null)
                yield return new($"setAside[{index}].quote", fault!);
        }
    }

    private IEnumerable<FieldError> Citations(CitedInput input, RecordSurroundings record)
    {
        if (input.Citations.Count == 0 && kinds.Of(input).IsFact)
            yield return new("citations", "Nothing is published without a source: cite at least one.");
        foreach (var (index, citation) in input.Citations.Index())
        {
            if (record.Texts.TryGetValue(citation.Source, out var text) && PassageFault(text, citation) is { } fault)
                yield return new($"citations[{index}].quote", fault);
        }

        foreach (var (field, reason) in input.Unquoted())
            yield return new(field, reason);
    }

    private static string? PassageFault(string text, CitationInput citation)
    {
        if (citation.Quote is null)
            return "The source's text is held: name the passage.";
        if (Passage.Find(text, citation.Quote, citation.Before, citation.After, out var fault) is not null)
            return null;

        // It is shown what may have been meant, and never moved there.
        var isThere = text.Contains(citation.Quote, StringComparison.Ordinal);
        return !isThere && Passage.Nearest(text, citation.Quote) is { } near
            ? $"{fault} The nearest that stands there: “{text.AsSpan(near.Passage.Start, near.Passage.Length)}”"
            : fault;
    }
}
