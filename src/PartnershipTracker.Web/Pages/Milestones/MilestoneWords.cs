using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Milestones;

/// <summary>Says in words what a list of milestones was asked.</summary>
internal static class MilestoneWords
{
    /// <summary>What a milestone's significance means, to stand after its code.</summary>
    public static string Meaning(Significance significance) =>
        significance == Significance.Core ? "a step of the partnership itself" : "what the partnership’s steps are understood by";

    /// <summary>What a milestone's confidence means, to stand after its code.</summary>
    public static string Meaning(Confidence confidence) =>
        confidence == Confidence.High ? "the sources say it plainly" : "the sources say it in part, at second hand, or leave its time open";

    /// <summary>The values of an enum to choose from, each with what it means.</summary>
    public static IReadOnlyList<Choice> Choices<TEnum>(IReadOnlyList<string> asked, Func<TEnum, string> meaning)
        where TEnum : struct, Enum =>
        [.. Choice.Of<TEnum>(asked).Zip(Enum.GetValues<TEnum>(), (choice, value) => choice with { Name = $"{choice.Name}: {meaning(value)}" })];

    /// <summary>The filters in use, without the place in the list.</summary>
    public static ListQuery QueryOf(MilestoneFilter filter) => ListQuery.Empty
        .And("partner", filter.Partner).And("framework", filter.Framework).And("area", filter.Area).And("kind", filter.Kind)
        .And("summit", filter.Summit).And("standing", filter.Standing).And("significance", filter.Significance).And("confidence", filter.Confidence)
        .And("from", filter.From).And("to", filter.To).And("match", IsCertain(filter) ? filter.Match : null).And("q", filter.Q);

    /// <summary>Whether only dates count that lie in the span for certain.</summary>
    public static bool IsCertain(MilestoneFilter filter) => string.Equals(filter.Match, DateMatch.Certain.Code(), StringComparison.OrdinalIgnoreCase);

    /// <summary>"Milestones: Japan or South Korea, statement, from 2022 on, with “Ukraine”".</summary>
    public static string Heading(MilestoneFilter filter, bool certain, TermList partners, TermList frameworks, TermList areas, TermList summits)
    {
        string?[] parts =
        [
            Either(filter.Partner, partners.NameOf),
            Either(filter.Framework, frameworks.NameOf),
            Either(filter.Area, areas.NameOf),
            Either(filter.Kind, Lower),
            Either(filter.Summit, summits.NameOf),
            Either(filter.Standing, Lower),
            Either(filter.Significance, Lower),
            Either(filter.Confidence, Lower) is { } confidence ? confidence + " confidence" : null,
            Span(filter.From, filter.To) is { } span ? span + (certain ? " for certain" : "") : null,
            string.IsNullOrWhiteSpace(filter.Q) ? null : $"with “{filter.Q.Trim()}”",
        ];
        var asked = string.Join(", ", parts.OfType<string>());
        return asked.Length == 0 ? "Milestones" : $"Milestones: {asked}";
    }

    private static string Lower(string code) => code.ToLowerInvariant();

    private static string? Either(IReadOnlyList<string> words, Func<string, string> name)
    {
        var names = TermList.Split(words).Select(name).Distinct(StringComparer.Ordinal).ToList();
        return names.Count == 0 ? null : string.Join(" or ", names);
    }

    private static string? Span(string? from, string? to) => (from, to) switch
    {
        (null, null) => null,
        (_, null) => $"from {from} on",
        (null, _) => $"up to {to}",
        _ => $"{from} to {to}",
    };
}
