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

        await page.GotoAsync("/swagger");
        await Assertions.Expect(page.Locator(".opblock-summary-path", new() { HasText = "/api/v1/milestones" }).First).ToBeVisibleAsync();

        (await page.Locator(".opblock").CountAsync()).Should().BeGreaterThan(15);
        complaints.Should().NotContain(complaint => complaint.Contains("Content Security Policy", StringComparison.Ordinal));
        strangers.Should().BeEmpty();
        await page.Context.CloseAsync();
    }
}
