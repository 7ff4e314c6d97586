using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Web.Hosting;
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

    /// <summary>What the wording of a statement means, to stand after its code.</summary>
    public static string Meaning(Wording wording) => wording == Wording.Original ? "as spoken" : "from the language spoken";

    /// <summary>The values of an enum to choose from, each with what it means.</summary>
    public static IReadOnlyList<Choice> Choices<TEnum>(IReadOnlyList<string> asked, Func<TEnum, string> meaning)
        where TEnum : struct, Enum =>
        [.. Choice.Of<TEnum>(asked).Zip(Enum.GetValues<TEnum>(), (choice, value) => choice with { Name = $"{choice.Name}: {meaning(value)}" })];

    /// <summary>What a list of milestones may be asked, by the names that addresses use: the filters, and which part of the list.</summary>
    public static readonly IReadOnlyList<string> Parameters =
        [.. typeof(MilestoneFilter).GetProperties().Where(property => property.SetMethod is { IsPublic: true }).Select(property => QueryNames.Of(typeof(MilestoneFilter), property.Name))];

    /// <summary>The filters in use, without the place in the list.</summary>
    public static ListQuery QueryOf(MilestoneFilter filter) => ListQuery.Empty
        .And("partner", filter.Partner).And("framework", filter.Framework).And("area", filter.Area).And("kind", filter.Kind)
        .And("summit", filter.Summit).And("standing", filter.Standing).And("significance", filter.Significance).And("confidence", filter.Confidence)
        .And("source", filter.Source).And("sourceKind", filter.SourceKind).And("disputed", filter.Disputed).And("year", filter.Year)
        .And("partner!", filter.NotPartner).And("framework!", filter.NotFramework).And("area!", filter.NotArea).And("kind!", filter.NotKind)
        .And("summit!", filter.NotSummit).And("standing!", filter.NotStanding).And("significance!", filter.NotSignificance).And("confidence!", filter.NotConfidence)
        .And("source!", filter.NotSource).And("sourceKind!", filter.NotSourceKind).And("year!", filter.NotYear)
        .And("from", filter.From).And("to", filter.To).And("match", IsCertain(filter) ? filter.Match : null).And("q", filter.Q)
        .And("updatedSince", filter.UpdatedSince)
        .And("sort", Sort(filter) is var sort && sort == MilestoneOrder.Terms.Terms[0].Code ? null : sort);

    /// <summary>The order asked for, as addresses spell it.</summary>
    public static string Sort(MilestoneFilter filter) => string.IsNullOrWhiteSpace(filter.Sort) ? MilestoneOrder.Terms.Terms[0].Code : filter.Sort.ToLowerInvariant();

    /// <summary>Whether only dates count that lie in the span for certain.</summary>
    public static bool IsCertain(MilestoneFilter filter) => string.Equals(filter.Match, DateMatch.Certain.Code(), StringComparison.OrdinalIgnoreCase);
}
