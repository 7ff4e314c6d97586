using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Web.Pages.Milestones;

/// <summary>Says in words what a list of milestones was asked.</summary>
internal static class MilestoneWords
{
    /// <summary>"Milestones: Japan or South Korea, statement, from 2022 on, with “Ukraine”".</summary>
    public static string Heading(MilestoneFilter filter, bool certain, TermList partners, TermList frameworks, TermList areas)
    {
        string?[] parts =
        [
            Either(filter.Partner, partners.NameOf),
            Either(filter.Framework, frameworks.NameOf),
            Either(filter.Area, areas.NameOf),
            Either(filter.Kind, kind => kind.ToLowerInvariant()),
            Span(filter.From, filter.To) is { } span ? span + (certain ? " for certain" : "") : null,
            string.IsNullOrWhiteSpace(filter.Q) ? null : $"with “{filter.Q.Trim()}”",
        ];
        var asked = string.Join(", ", parts.OfType<string>());
        return asked.Length == 0 ? "Milestones" : $"Milestones: {asked}";
    }

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
