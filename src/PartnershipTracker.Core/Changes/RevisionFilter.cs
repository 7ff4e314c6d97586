using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Changes;

/// <summary>What may be asked of the list of changes.</summary>
public sealed record RevisionFilter : PageFilter
{
    public const int MaxWordsLength = 200;

    /// <summary>What a step may have done, as the filter may name it.</summary>
    internal static readonly TermList Kinds = EnumCodes.Terms<RevisionKind>("kind");

    /// <summary>Changes of records of any of these types: milestone, cooperation-area. May repeat or hold commas.</summary>
    public List<string> Type { get; init; } = [];

    /// <summary>Changes of records that name any of these partners, by code, id or other name. May repeat or hold commas.</summary>
    public List<string> Partner { get; init; } = [];

    /// <summary>Changes of any of these kinds: created, changed, withdrawn, restored, merged. May repeat or hold commas.</summary>
    public List<string> Kind { get; init; } = [];

    /// <summary>Who made the change, by the name that the history shows.</summary>
    public string? By { get; init; }

    /// <summary>From that day on (UTC): 2026-11-01.</summary>
    public string? From { get; init; }

    /// <summary>To that day, with it (UTC): 2026-11-30.</summary>
    public string? To { get; init; }

    /// <summary>Words that the reason holds, as they stand here.</summary>
    public string? Q { get; init; }

    /// <summary>The records of one save only, each on its own, by the dataset version that it made.</summary>
    public long? Save { get; init; }

    internal IReadOnlyList<RevisionKind> KindValues => KindsOf(Kind);

    /// <summary>The first moment of the span.</summary>
    internal DateTime? Start => DayOf(From)?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    /// <summary>The first moment after the span.</summary>
    internal DateTime? End => DayOf(To) is { } day && day < DateOnly.MaxValue ? day.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) : null;

    internal override string Asked => "changes?" + string.Join('&', Joined(Type), Joined(Partner), Joined(Kind), By, From, To, Q, Save);

    /// <summary>The kinds of steps that a filter names.</summary>
    internal static IReadOnlyList<RevisionKind> KindsOf(IEnumerable<string> kinds) => EnumCodes.Values<RevisionKind>(Kinds.Codes(kinds));

    /// <summary>The types of records, as the filter may name them.</summary>
    public static TermList Types(RecordKinds kinds) =>
        new("type", [.. kinds.All.Select(kind => new Term(kind.Type, kind.Type.Replace('-', ' '), []))]);

    protected override IEnumerable<ValidationResult> Faults(ValidationContext context)
    {
        IEnumerable<ValidationResult> unknown =
        [
            .. Types(context.GetRequiredService<RecordKinds>()).Faults(Type),
            .. context.GetRequiredService<PartnerQueries>().Terms.Faults(Partner),
            .. Kinds.Faults(Kind),
            .. Day.Faults("from", From),
            .. Day.Faults("to", To),
        ];
        foreach (var fault in unknown)
            yield return fault;

        if (DayOf(From) > DayOf(To))
            yield return new ValidationResult("The span ends before it begins: 'to' lies before 'from'.", ["to"]);
        if (Q?.Length > MaxWordsLength)
            yield return new ValidationResult($"q holds at most {MaxWordsLength} characters.", ["q"]);
        if (By?.Length > MaxWordsLength)
            yield return new ValidationResult($"by holds at most {MaxWordsLength} characters.", ["by"]);
    }

    private static DateOnly? DayOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
