using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Core.Summits;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Milestones;

/// <summary>Says in words what a list of milestones was asked.</summary>
public sealed class FilterWords(PartnerQueries partners, FrameworkQueries frameworks, AreaQueries areas, SummitQueries summits, SourceQueries sources)
{
    /// <summary>"Milestones: Japan or South Korea, statement, from 2022 on, with “Ukraine”".</summary>
    public string Heading(MilestoneFilter filter)
    {
        string?[] parts =
        [
            Either("partner", filter.Partner),
            Either("framework", filter.Framework),
            Either("area", filter.Area),
            Either("kind", filter.Kind),
            Either("summit", filter.Summit),
            Either("standing", filter.Standing),
            Either("significance", filter.Significance),
            Either("confidence", filter.Confidence) is { } confidence ? confidence + " confidence" : null,
            Either("source", filter.Source) is { } cited ? "citing " + cited : null,
            Either("sourceKind", filter.SourceKind) is { } voice ? "with a source of kind " + voice : null,
            Either("disputed", filter.Disputed)?.ToLowerInvariant(),
            Either("year", filter.Year),
            DateField.Of(filter) is { } date ? date.Reading + (MilestoneWords.IsCertain(filter) ? " for certain" : "") : null,
            string.IsNullOrWhiteSpace(filter.Q) ? null : $"with “{filter.Q.Trim()}”",
            string.IsNullOrEmpty(filter.UpdatedSince) ? null : $"written since {Moment(filter.UpdatedSince)}",
            .. MilestoneWords.QueryOf(filter).Excluding.InWords(Of),
        ];
        var asked = string.Join(", ", parts.OfType<string>());
        return asked.Length == 0 ? "Milestones" : $"Milestones: {asked}";
    }

    /// <summary>A chip for each filter in use, which leads to the list without it; those of a time stand on one.</summary>
    /// <param name="query">All that the address asks; its order is no filter.</param>
    /// <param name="at">The address of a list.</param>
    /// <param name="whole">The address of the whole list.</param>
    public Chips Chips(ListQuery query, MilestoneFilter filter, Func<ListQuery, string> at, string whole) => new(
        [
            .. from pair in query.Pairs
               where pair.Name != "sort" && (pair.Name != "to" || filter.From is null)
               let rest = pair.Name is "from" or "to" ? query.Without("from").Without("to") : query.Without(pair.Name, pair.Value)
               select new Chip(Shared.Chips.Said(pair.Name, pair.Value, (parameter, value) => Text(parameter, value, filter)), at(rest)),
        ],
        whole);

    /// <summary>What a filter is called where only its parameter is known.</summary>
    public static string NameOf(string parameter) => parameter switch
    {
        [.. var excluded, Exclusions.Mark] => $"the exclusion by {NameOf(excluded)["the ".Length..]}",
        "updatedSince" => "the time of the last change",
        "q" => "the words",
        "from" => "the date",
        "match" => "“certainly”",
        "sourceKind" => "the kind of source",
        "disputed" => "the question of disagreement",
        _ => $"the {parameter}",
    };

    private string Text(string parameter, string value, MilestoneFilter filter) => parameter switch
    {
        "updatedSince" => $"Written since: {Moment(value)}",
        "from" or "to" => $"Date: {DateField.Of(filter)?.Reading ?? value}",
        "match" => "Dates certain",
        "q" => $"Words: {value}",
        "sourceKind" => $"Kind of source: {Of(parameter, value)}",
        "disputed" => Of(parameter, value),
        _ => $"{Words.Capital(parameter)}: {Of(parameter, value)}",
    };

    private static string Moment(string asked) =>
        Instant.TryParse(asked, out var instant) && instant.TimeOfDay == TimeSpan.Zero ? Words.Day(DateOnly.FromDateTime(instant)) : asked;

    private string? Either(string parameter, IReadOnlyList<string> words)
    {
        var names = TermList.Split(words).Select(word => Of(parameter, word)).Distinct(StringComparer.Ordinal).ToList();
        return names.Count == 0 ? null : string.Join(" or ", names);
    }

    private string Of(string parameter, string value) => parameter switch
    {
        "partner" => partners.Terms.NameOf(value),
        "framework" => frameworks.Terms.NameOf(value),
        "area" => areas.Terms.NameOf(value),
        "summit" => summits.Terms.NameOf(value),
        "source" => sources.Terms.NameOf(value),
        "disputed" => MilestoneFilter.Truths.NameOf(value),
        _ => value.ToLowerInvariant().Replace('-', ' '),
    };
}
