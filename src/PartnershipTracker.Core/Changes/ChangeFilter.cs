using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Changes;

/// <summary>Which changes are followed, and from where on.</summary>
public abstract record ChangeFilter : IValidatableObject
{
    private const string Record = "record";

    private static readonly TermList Inclusions = new("include", [new(Record, "", [])]);

    /// <summary>
    /// What comes behind this place: the cursor of a change, unchanged, whatever the filters; or from this moment on, itself included: a day, or a time in UTC. From the first
    /// change on unless given.
    /// </summary>
    /// <example>2026-11-23</example>
    public string? Since { get; init; }

    /// <summary>Changes of records of any of these types: milestone, cooperation-area. May repeat or hold commas.</summary>
    /// <example>["milestone","summit"]</example>
    public List<string> Type { get; init; } = [];

    /// <summary>Changes of records that name any of these partners, or did until then, by code, id or other name. May repeat or hold commas.</summary>
    /// <example>["JP"]</example>
    public List<string> Partner { get; init; } = [];

    /// <summary>Changes of any of these kinds: created, changed, withdrawn, restored, merged. May repeat or hold commas.</summary>
    /// <example>["withdrawn","merged"]</example>
    public List<string> Kind { get; init; } = [];

    /// <summary>record: what the record says from the change on, whole.</summary>
    /// <example>["record"]</example>
    public List<string> Include { get; init; } = [];

    internal bool HasRecord => Inclusions.Codes(Include).Count > 0;

    public virtual IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        IEnumerable<ValidationResult> faults =
        [
            .. RevisionFilter.Types(validationContext.GetRequiredService<RecordKinds>()).Faults(Type),
            .. validationContext.GetRequiredService<PartnerQueries>().Terms.Faults(Partner),
            .. RevisionFilter.Kinds.Faults(Kind),
            .. Inclusions.Faults(Include),
        ];
        foreach (var fault in faults)
            yield return fault;

        if (!string.IsNullOrEmpty(Since) && !Instant.TryParse(Since, out _) && ChangePlace.Open(validationContext.GetRequiredService<CursorSeal>(), Since) is null)
        {
            yield return new ValidationResult(
                "since is neither a cursor of this feed, to be taken unchanged, nor a moment: a day, 2026-11-25, or a time in UTC, 2026-11-25T10:00:00Z.", ["since"]);
        }
    }
}

/// <summary>What may be asked of the feed of changes, a batch at a time.</summary>
public sealed record ChangeListFilter : ChangeFilter
{
    /// <summary>How many changes an answer holds at most; 50 unless given. At most 200 unless the site is set otherwise.</summary>
    /// <example>50</example>
    [Range(1, int.MaxValue, ErrorMessage = PageFilter.LimitFault)]
    public int Limit { get; init; } = PageFilter.UsualLimit;

    /// <summary>
    /// For how many seconds the answer may wait for a change where there is none yet: it comes with the first, or with none when the time is over. At most 30 unless the site is set
    /// otherwise; not together with known.
    /// </summary>
    /// <example>0</example>
    [Range(0, int.MaxValue, ErrorMessage = "wait must be a whole number of seconds.")]
    public int Wait { get; init; }

    public override IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var fault in base.Validate(validationContext).Concat(PageFilter.LimitFaults(Limit, validationContext)))
            yield return fault;

        var most = validationContext.GetRequiredService<IOptions<FollowingOptions>>().Value.MaxWait.TotalSeconds;
        if (Wait > most)
            yield return new ValidationResult($"wait is at most {most.ToString("0.###", CultureInfo.InvariantCulture)} seconds: ask again for more.", ["wait"]);
    }
}

/// <summary>What may be asked of the stream of changes.</summary>
public sealed record ChangeStreamFilter : ChangeFilter;
