using Microsoft.Playwright;

namespace PartnershipTracker.Web.Tests.Browser;

public sealed class SwaggerTests(SiteInBrowser site) : IClassFixture<SiteInBrowser>
{
    [SkippableFact]
    public async Task The_documentation_shows_its_operations_and_breaks_no_policy()
    {
        var page = await site.OpenAsync(1280);
        var complaints = new List<string>();
        var strangers = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("data:", StringComparison.Ordinal) && new Uri(request.Url).Authority != site.Address.Authority)
                strangers.Add(request.Url);
        };

        // Of so many operations Swagger UI draws those that are in sight: an address leads to each.
        await page.GotoAsync("/swagger");
        await Assertions.Expect(page.Locator(".opblock").First).ToBeVisibleAsync();
        foreach (var (operation, path) in new[] { ("Milestones/listMilestones", "/api/v1/milestones"), ("Summits/listSummitsInRelease", "/api/v1/releases/{release}/summits"), ("Batch/writeBatch", "/api/v1/batch") })
        {
            await page.GotoAsync("about:blank");
            await page.GotoAsync($"/swagger/index.html#/{operation}");
            await Assertions.Expect(page.Locator(".opblock.is-open .opblock-summary-path")).ToHaveAttributeAsync("data-path", path, new() { Timeout = 30_000 });
        }

        complaints.Should().NotContain(complaint => complaint.Contains("Content Security Policy", StringComparison.Ordinal));
        strangers.Should().BeEmpty();
        await page.Context.CloseAsync();
    }
}
