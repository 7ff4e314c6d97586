using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Statements;

/// <summary>What a reader may ask of the statements.</summary>
public sealed record StatementFilter : PageFilter
{
    /// <summary>How many years may be asked for at once.</summary>
    public const int MaxYears = 50;

    /// <summary>Only statements that concern any of these partners, by code, id or other name: JP, japan, Tokyo. May repeat or hold commas.</summary>
    /// <example>["JP","south-korea"]</example>
    public List<string> Partner { get; init; } = [];

    /// <summary>Only statements of any of these speakers, by id or any spelling of the name: fumio-kishida, Kishida Fumio. May repeat or hold commas.</summary>
    /// <example>["fumio-kishida"]</example>
    public List<string> Speaker { get; init; } = [];

    /// <summary>Only statements whose date may fall into any of these years: 2023. May repeat or hold commas.</summary>
    /// <example>["2023"]</example>
    public List<string> Year { get; init; } = [];

    internal IReadOnlyList<int> YearValues => [.. TermList.Split(Year).Select(YearOf).OfType<int>().Distinct()];

    internal override string Query => $"statements?partner={Joined(Partner)}&speaker={Joined(Speaker)}&year={Joined(Year)}";

    protected override IEnumerable<ValidationResult> Faults(ValidationContext context) =>
    [
        .. context.GetRequiredService<PartnerQueries>().Terms.Faults(Partner),
        .. context.GetRequiredService<StatementQueries>().Speakers.Faults(Speaker),
        .. TermList.Split(Year).Count > MaxYears ? [new ValidationResult($"year names at most {MaxYears} years.", ["year"])] : YearFaults(),
    ];

    private IEnumerable<ValidationResult> YearFaults() =>
        from word in TermList.Split(Year)
        where YearOf(word) is null
        select new ValidationResult($"'{word}' is not a year. Write four digits: 2023.", ["year"]);

    private static int? YearOf(string word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0 ? year : null;
}
