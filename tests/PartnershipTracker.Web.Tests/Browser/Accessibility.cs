using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace PartnershipTracker.Web.Tests.Browser;

/// <summary>What axe says of a page.</summary>
internal static class Accessibility
{
    /// <summary>Every rule, or some of them, without the lists of what passed, which for the long pages are larger than the pages.</summary>
    public static AxeRunOptions Rules(params IReadOnlyList<string> some) => new()
    {
        ResultTypes = [ResultType.Violations],
        RunOnly = some.Count == 0 ? null : new() { Type = "rule", Values = [.. some] },
    };

    /// <param name="look">Which page it is, and how it is looked at.</param>
    public static async Task ShouldBeOpenToAllAsync(this IPage page, AxeRunOptions rules, string look)
    {
        var result = await page.RunAxe(rules);
        result.Violations.Select(violation => $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}")
            .Should().BeEmpty("{0} must be open to all", look);
    }
}
