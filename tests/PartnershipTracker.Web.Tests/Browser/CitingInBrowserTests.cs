using System.Text.RegularExpressions;
using UglyToad.PdfPig;

namespace PartnershipTracker.Web.Tests.Browser;

/// <summary>What readers take away with a browser: citations that are copied, and briefs that are printed.</summary>
public sealed class CitingInBrowserTests(SiteInBrowser site) : IClassFixture<SiteInBrowser>
{
    [SkippableFact]
    public async Task A_citation_is_copied_and_the_page_says_so()
    {
        var page = await site.OpenAsync(1280, host: "localhost");
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GotoAsync("/milestones/yoon-vilnius-2023");
        await page.ClickAsync("footer a[href='#cite']");

        foreach (var (id, name) in new[] { ("cite-short", "Short"), ("cite-bib", "BibTeX"), ("cite-ris", "RIS") })
        {
            await page.ClickAsync($"[data-copy={id}]");
            await page.WaitForFunctionAsync("name => document.querySelector('[data-copied]').textContent === `${name}: copied.`", name);

            (await page.EvaluateAsync<string>("navigator.clipboard.readText()")).Should().Be(await page.Locator($"#{id}").TextContentAsync());
        }

        (await page.GetAttributeAsync("[data-copied]", "role")).Should().Be("status");
        await page.ShouldBeOpenToAllAsync(Accessibility.Rules(), "an opened box");
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Where_the_clipboard_is_closed_the_text_is_selected_and_the_page_says_so()
    {
        var page = await site.OpenAsync(360);
        await page.AddInitScriptAsync("Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } });");
        await page.GotoAsync("/cite/agreement/jp-itpp-2023");

        await page.ClickAsync("[data-copy=cite-long]");
        await page.WaitForFunctionAsync("() => document.querySelector('[data-copied]').textContent.startsWith('Long: not copied')");

        (await page.EvaluateAsync<string>("getSelection().toString()")).Trim().Should().Be((await page.Locator("#cite-long").TextContentAsync())!.Trim());
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task The_code_to_embed_a_timeline_is_copied_also_of_another_view()
    {
        var page = await site.OpenAsync(1280, host: "localhost");
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GotoAsync("/partners/japan");
        await page.Locator("[data-sheet]").ScrollIntoViewIfNeededAsync();
        await page.Locator(".timeline-zoom a[data-view='Zoom in']").ClickAsync();
        await page.WaitForFunctionAsync("() => location.search.includes('range=') && !document.querySelector('[data-timeline][aria-busy]')");

        await page.ClickAsync(".timeline__take summary");
        await page.ClickAsync(".timeline__take [data-copy]");
        await page.WaitForFunctionAsync("() => document.querySelector('.timeline__take [data-copied]').textContent === 'The code to embed: copied.'");

        (await page.EvaluateAsync<string>("navigator.clipboard.readText()")).Should().StartWith("<iframe src=").And.Contain("range=").And.Be(await page.Locator("#timeline-embed").InputValueAsync());
        await page.ShouldBeOpenToAllAsync(Accessibility.Rules(), "what can be taken away");
        await page.LookAsync();
        await page.Context.CloseAsync();
    }

    [SkippableTheory]
    [InlineData("/summits/ankara-2026/brief", "A4", 595, 842)]
    [InlineData("/summits/vilnius-2023/brief", "A4", 595, 842)]
    [InlineData("/summits/vilnius-2023/brief", "Letter", 612, 792)]
    [InlineData("/partners/japan/brief?on=2023-12-01", "Letter", 612, 792)]
    public async Task A_brief_is_one_printed_page_with_its_endnotes_on_the_next(string path, string format, int width, int height)
    {
        var page = await site.OpenAsync(1280);
        await page.GotoAsync(path);
        var notes = await page.Locator(".endnote").CountAsync();

        using var printed = PdfDocument.Open(await page.PdfAsync(new() { Format = format }));

        var sheets = printed.GetPages().ToList();
        var letters = sheets.SelectMany(sheet => sheet.Letters).ToList();
        sheets.Should().OnlyContain(sheet => Math.Abs(sheet.Width - width) <= 2 && Math.Abs(sheet.Height - height) <= 2);
        letters.Should().OnlyContain(letter => letter.BoundingBox.Left >= 20 && letter.BoundingBox.Right <= width - 20 && letter.BoundingBox.Bottom >= 20 && letter.BoundingBox.Top <= height - 20);
        foreach (var claim in await page.Locator(".brief__section h2, .brief__title, .brief__quote, .brief__more").AllTextContentsAsync())
            Packed(sheets[0].Text).Should().Contain(Packed(claim), "all claims are on the first sheet");
        Packed(sheets[0].Text).Should().NotContain("Endnotes");
        Packed(sheets[1].Text).Should().StartWith("Endnotes");
        var text = Packed(string.Concat(sheets.Select(sheet => sheet.Text)));
        text.Should().ContainEquivalentOf("whatexpiresnext").And.Contain($"{notes}.").And.NotContain("AsMarkdown").And.NotContain("Citethispage");
        foreach (var title in await page.Locator(".endnote cite").AllTextContentsAsync())
            text.Should().Contain(Packed(title));
        text.Should().Contain(site.Address.Authority + path.Split('?')[0] + "?on=", "paper tells where it comes from").And.Contain("&known=");
        await page.Context.CloseAsync();
    }

    private static string Packed(string text) => Regex.Replace(text, @"\s", "", RegexOptions.None, TimeSpan.FromSeconds(1));
}
