using Microsoft.Playwright;

namespace PartnershipTracker.Web.Tests.Browser;

/// <summary>What a browser that was never here asks for, to show the front page.</summary>
public sealed class FirstViewTests(SiteInBrowser site) : IClassFixture<SiteInBrowser>
{
    [SkippableFact]
    public async Task The_front_page_is_shown_after_twelve_requests_at_most_two_of_them_for_fonts()
    {
        var page = await site.OpenAsync(1280);
        var asked = new List<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("data:", StringComparison.Ordinal))
                asked.Add(new Uri(request.Url).AbsolutePath);
        };

        await page.GotoAsync("/", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.EvaluateAsync("() => document.fonts.ready.then(() => true)");

        asked.Should().HaveCountLessThanOrEqualTo(12).And.OnlyHaveUniqueItems().And.Contain("/");
        asked.Where(path => path.StartsWith("/fonts/", StringComparison.Ordinal)).Should().HaveCount(2);
        await page.Context.CloseAsync();
    }
}
