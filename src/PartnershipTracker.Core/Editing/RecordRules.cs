using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Editing;

/// <summary>The rules of an input that need other records: what it refers to is there, its passages are in the texts, nobody else has its address or code.</summary>
public sealed class RecordRules(TrackerDbContext db, RecordKinds kinds, SourceQueries sources)
{
    /// <summary>Every rule that the input breaks: its own, and those that need the record.</summary>
    /// <param name="together">What is saved with it, and counts as there.</param>
    public async Task<IReadOnlyList<FieldError>> BrokenAsync(RecordInput input, IReadOnlyList<RecordInput> together, CancellationToken cancellationToken) =>
    [
        .. InputRules.Broken(input).Select(broken => new FieldError(broken.Field, broken.Reason)),
        .. await DanglingAsync(input, together, cancellationToken),
        .. await CyclesAsync(input, cancellationToken),
        .. await TakenAsync(input, cancellationToken),
        .. input is CitedInput cited ? await CitationsAsync(cited, cancellationToken) : [],
    ];

    private async Task<IReadOnlyList<FieldError>> DanglingAsync(RecordInput input, IReadOnlyList<RecordInput> together, CancellationToken cancellationToken)
    {
        var errors = new List<FieldError>();
        foreach (var named in RecordReferences.In(input).GroupBy(reference => reference.Record))
        {
            var kind = kinds.All.First(candidate => candidate.RecordClass == named.Key);
            var known = (await kind.KnownAsync(db, [.. named.Select(reference => reference.Id)], cancellationToken))
                .Concat(together.Where(other => other.GetType() == kind.InputType).Select(other => other is PartnerInput partner ? partner.Code : other.Id))
                .ToHashSet(StringComparer.Ordinal);
            errors.AddRange(named.Where(reference => !known.Contains(reference.Id))
                .Select(reference => new FieldError(reference.Path, $"There is no {kind.Type.Replace('-', ' ')} '{reference.Id}'.")));
        }

        errors.AddRange(
            from same in RecordReferences.In(input).Where(reference => reference.List is not null).GroupBy(reference => (reference.List, reference.Id))
            from again in same.Skip(1)
            select new FieldError(again.Path, $"'{again.Id}' stands here twice."));
        return errors;
    }

    private async Task<IReadOnlyList<FieldError>> CyclesAsync(RecordInput input, CancellationToken cancellationToken) => input switch
    {
        AgreementInput { Predecessor: { } before } when await ReachesAsync(
            input.Id, before, id => db.Set<Agreement>().Where(agreement => agreement.Slug == id).Select(agreement => agreement.Predecessor!.Slug).SingleOrDefaultAsync(cancellationToken)) =>
            [new("predecessor", "It comes back to this agreement.")],
        FrameworkInput { Successor: { } after } when await ReachesAsync(
            input.Id, after, id => db.Set<Framework>().Where(framework => framework.Slug == id).Select(framework => framework.Successor!.Slug).SingleOrDefaultAsync(cancellationToken)) =>
            [new("successor", "It comes back to this framework.")],
        _ => [],
    };

    private static async Task<bool> ReachesAsync(string target, string? start, Func<string, Task<string?>> next)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var step = start; step is not null && seen.Add(step); step = await next(step))
        {
            if (step == target)
                return true;
        }

        return false;
    }

    private async Task<IReadOnlyList<FieldError>> TakenAsync(RecordInput input, CancellationToken cancellationToken) => input switch
    {
        SourceInput source => await TakenAsync(source, cancellationToken),
        PartnerInput partner => await db.Set<Partner>().AnyAsync(other => other.Code == partner.Code && other.Slug != partner.Id, cancellationToken)
            ? [new("code", "Another partner has this code.")]
            : [],
        _ => [],
    };

    private async Task<IReadOnlyList<FieldError>> TakenAsync(SourceInput source, CancellationToken cancellationToken)
    {
        var owner = await db.Set<Source>().Where(other => other.Url == source.Url && other.Slug != source.Id).Select(other => other.Slug).FirstOrDefaultAsync(cancellationToken);
        var held = await db.Set<Source>().Where(other => other.Slug == source.Id).Select(other => other.Text!.Sha256).SingleOrDefaultAsync(cancellationToken);
        var errors = new List<FieldError>();
        if (owner is not null)
            errors.Add(new("url", $"The address is already that of the source '{owner}': cite that one."));
        if (held is not null && held != source.Sha256)
            errors.Add(new("sha256", "The record holds a text for this source, which passages count on: it is never replaced or taken away."));
        if (held is null && source.Sha256 is not null)
            errors.Add(new("text", "A text comes with a seed file; this one is not held."));
        return errors;
    }

    private async Task<IReadOnlyList<FieldError>> CitationsAsync(CitedInput input, CancellationToken cancellationToken)
    {
        var errors = new List<FieldError>();
        if (kinds.Of(input).IsFact && input.Citations.Count == 0)
            errors.Add(new("citations", "Nothing is published without a source: cite at least one."));

        var cited = input.Citations.Select(citation => citation.Source).Distinct(StringComparer.Ordinal).ToList();
        var texts = (await sources.FindTextsAsync(cited, cancellationToken)).ToDictionary(text => text.Source, text => text.Content, StringComparer.Ordinal);
        foreach (var (index, citation) in input.Citations.Index())
        {
            if (texts.TryGetValue(citation.Source, out var text) && PassageFault(text, citation) is { } fault)
                errors.Add(new($"citations[{index}].quote", fault));
        }

        errors.AddRange(input.Unquoted().Select(unquoted => new FieldError(unquoted.Field, unquoted.Reason)));
        return errors;
    }

    private static string? PassageFault(string text, CitationInput citation)
    {
        if (citation.Quote is null)
            return "The source's text is held: name the passage.";
        return Passage.Find(text, citation.Quote, citation.Before, citation.After, out var fault) is null ? fault : null;
    }
}
