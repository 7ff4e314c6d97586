using System.ComponentModel.DataAnnotations;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Sources;

/// <summary>In which order sources are listed.</summary>
public enum SourceOrder
{
    /// <summary>By their ids.</summary>
    Id,

    /// <summary>By their date of publication, the latest first; what has none comes last.</summary>
    Newest,
}

/// <summary>What a reader may ask of the list of sources: the query string of page and API alike.</summary>
public sealed record SourceFilter : RecordFilter<Source>
{
    private static readonly SortKeys<Source> Sorts = new(
        "id",
        ("title", [SortColumn.By((Source source) => source.Title)]),
        ("publisher", [SortColumn.By((Source source) => source.Publisher)]),
        ("kind", [SortColumn.ByRank((Source source) => source.Kind)]));

    public const int MaxWordsLength = 200;

    private static readonly TermList Kinds = EnumCodes.Terms<SourceKind>("kind");
    private static readonly TermList Orders = EnumCodes.Terms<SourceOrder>("order");

    /// <summary>Only these kinds: official, press, think-tank, repost. May repeat or hold commas.</summary>
    /// <example>["official"]</example>
    public List<string> Kind { get; init; } = [];

    /// <summary>Words that the title, the author or the publisher holds, all of them, parts of words too; a phrase stands in double quotes.</summary>
    /// <example>"joint declaration" japan</example>
    public string? Q { get; init; }

    /// <summary>id: by id; newest: by date of publication, the latest first, what has none last. Empty is as left out: id.</summary>
    /// <example>newest</example>
    public string Order
    {
        get;
        init => field = string.IsNullOrEmpty(value) ? SourceOrder.Id.Code() : value;
    } = SourceOrder.Id.Code();

    /// <summary>None of any of these kinds. May repeat or hold commas.</summary>
    /// <example>["repost"]</example>
    public List<string> NotKind { get; init; } = [];

    internal IReadOnlyList<SourceKind> KindValues => EnumCodes.Values<SourceKind>(Kinds.Codes(Kind));

    internal bool IsNewestFirst => Orders.Codes([Order]) is [var code] && code == SourceOrder.Newest.Code();

    /// <summary>The words and phrases of <see cref="Q"/>, in lower case.</summary>
    internal IReadOnlyList<string> Words => [.. FullTextTerm.Of(Q ?? "").SelectMany(term => term.Spellings).Select(word => word.ToLowerInvariant())];

    internal override SortKeys<Source> Keys => Sorts;

    internal override string Asked => "sources?" + string.Join('&', string.Join(',', Kinds.Codes(Kind)), Q, IsNewestFirst);

    internal override IReadOnlyList<SourceFilter> Excluded => Asking(new SourceFilter { Kind = NotKind });

    protected override IEnumerable<ValidationResult> Faults(ValidationContext context)
    {
        foreach (var fault in base.Faults(context).Concat(Kinds.Faults(Kind)).Concat(Orders.Faults([Order])))
            yield return fault;
        if (Q?.Length > MaxWordsLength)
            yield return new ValidationResult($"q holds at most {MaxWordsLength} characters.", ["q"]);
        if (IsNewestFirst && !string.IsNullOrEmpty(Sort))
            yield return new ValidationResult("Give order or sort, not both.", ["sort"]);
    }
}
