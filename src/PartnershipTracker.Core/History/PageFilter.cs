using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.History;

/// <summary>What every list may be asked: how many rows, and from where on. A list adds its own filters.</summary>
public abstract record PageFilter : IValidatableObject
{
    /// <summary>As many as the tracker itself reads at a time, and the most that others may ask for unless the site is set otherwise.</summary>
    public const int MaxLimit = 200;

    /// <summary>How many records a page holds unless asked.</summary>
    public const int UsualLimit = 50;

    internal const string LimitFault = "limit must be a whole number above zero.";

    /// <summary>How many records a page holds at most; 50 unless given, and all there are in NDJSON and CSV. At most 200 unless the site is set otherwise.</summary>
    /// <example>50</example>
    [Range(1, int.MaxValue, ErrorMessage = LimitFault)]
    public int Limit { get; init; } = UsualLimit;

    /// <summary>Where a page begins: the opaque cursor from the page before, unchanged and with the same filters.</summary>
    /// <example>J5JX4tWa9TR7ANsIxB2hA1siMDAwMS0wMS0wMSIsIjIwMjQtMDYtMjEiLCJhc3Npc3RhbmNlLXRvLXVrcmFpbmUiXQ</example>
    public string? Cursor { get; init; }

    /// <summary>Whether a page says how many records there are on all.</summary>
    internal bool IsCounted { get; init; } = true;

    /// <summary>The list and its own questions, what is left out apart, in one canonical string.</summary>
    internal abstract string Asked { get; }

    /// <summary>What is left out, each part a filter of its own: a record that any of them finds is not listed.</summary>
    internal virtual IReadOnlyList<PageFilter> Excluded => [];

    /// <summary>The list and its filters, without limit and cursor, in one canonical string: what a cursor is bound to.</summary>
    internal virtual string Query => string.Join(Exclusions.Mark, [Asked, .. Excluded.Select(part => part.Asked)]);

    /// <summary>The same, without counting: for whoever reads all pages, or shows no total.</summary>
    public PageFilter Uncounted() => this with { IsCounted = false };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var fault in LimitFaults(Limit, validationContext).Concat(Faults(validationContext)).Concat(Exclusions.Told(Excluded.SelectMany(part => part.Faults(validationContext)))))
            yield return fault;

        if (Cursor is not null && validationContext.GetRequiredService<CursorSeal>().Open(Query, Cursor) is null)
            yield return new ValidationResult("This cursor is not one that this query gave: take 'next' of a page unchanged, or leave it out.", ["cursor"]);
    }

    /// <summary>What is wrong with a number of records that is too large for one answer of this site.</summary>
    internal static IEnumerable<ValidationResult> LimitFaults(int limit, ValidationContext context)
    {
        var most = context.GetRequiredService<IOptions<ReadingOptions>>().Value.MaxLimit;
        if (limit > most)
            yield return new ValidationResult(string.Create(CultureInfo.InvariantCulture, $"limit is at most {most}: go on with next for more."), ["limit"]);
    }

    /// <summary>The words of a filter that may repeat or hold commas, in one canonical string.</summary>
    protected static string Joined(IEnumerable<string> values) => string.Join(',', TermList.Split(values));

    /// <summary>Those of <paramref name="parts"/> that ask for something; the others would leave out everything.</summary>
    protected static IReadOnlyList<TFilter> Asking<TFilter>(params IReadOnlyList<TFilter> parts)
        where TFilter : PageFilter, new()
    {
        var nothing = new TFilter().Asked;
        return [.. parts.Where(part => part.Asked != nothing)];
    }

    /// <summary>What is wrong with the list's own filters, what is left out apart.</summary>
    protected virtual IEnumerable<ValidationResult> Faults(ValidationContext context) => [];
}
