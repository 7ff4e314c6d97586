namespace PartnershipTracker.Web.Tests.Browser;

/// <summary>What is long is shut on a phone until it is opened, and always open where there is room.</summary>
public sealed class PhoneFoldTests(SiteInBrowser site) : IClassFixture<SiteInBrowser>
{
    private const string Compared = "/compare?partners=JP,KR";

    [SkippableFact]
    public async Task On_a_phone_a_long_table_opens_by_its_summary_or_by_a_link_into_it()
    {
        var page = await site.OpenAsync(360, javaScript: false);
        await page.GotoAsync(Compared);
        var kinds = page.Locator("#milestones ~ .phone-fold");
        var area = page.Locator("tr#cyber-defence");

        (await kinds.Locator("table").IsVisibleAsync()).Should().BeFalse();
        (await area.IsVisibleAsync()).Should().BeFalse();

        await kinds.Locator("summary").ClickAsync();
        await page.ClickAsync(".holders a[href='#cyber-defence']");

        (await kinds.Locator("table").IsVisibleAsync()).Should().BeTrue();
        (await area.IsVisibleAsync()).Should().BeTrue();
        await page.Context.CloseAsync();
    }

    [SkippableTheory]
    [InlineData(Compared)]
    [InlineData("/partners/japan")]
    [InlineData("/areas")]
    public async Task Where_there_is_room_nothing_is_shut(string path)
    {
        var page = await site.OpenAsync(1280, javaScript: false);
        await page.GotoAsync(path);

        var folds = await page.Locator(".phone-fold").AllAsync();

        folds.Should().NotBeEmpty();
        foreach (var fold in folds)
        {
            (await fold.Locator("summary").IsVisibleAsync()).Should().BeFalse();
            (await fold.Locator("a").First.IsVisibleAsync()).Should().BeTrue();
        }

        await page.Context.CloseAsync();
    }
}
