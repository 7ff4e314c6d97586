using System.Net;
using System.Net.Http.Headers;
using System.ServiceModel.Syndication;
using System.Xml;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Web.Tests.Downloads;
using PartnershipTracker.Web.Tests.Pages;

namespace PartnershipTracker.Web.Tests.Following;

/// <summary>New and changed milestones as an Atom feed.</summary>
public sealed class FeedTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private readonly HttpClient _client = app.CreateClient();

    [Theory]
    [InlineData("", "PartnershipTracker: Milestones")]
    [InlineData("?partner=JP", "PartnershipTracker: Milestones: Japan")]
    [InlineData("?area=cyber-defence&from=2022&limit=3", "PartnershipTracker: Milestones: Cyber defence, from 2022 on")]
    public async Task A_feed_holds_what_its_filter_finds(string query, string title)
    {
        var filter = query.Replace("&limit=3", "", StringComparison.Ordinal);
        var found = (await _client.CsvAsync($"/milestones.csv{filter}")).Rows.ToDictionary(row => row["id"], StringComparer.Ordinal);

        var feed = await ReadAsync(_client, $"/milestones.atom{query}");

        feed.Title.Text.Should().Be(title);
        feed.Id.Should().Be($"tag:localhost,2026:milestones.atom{filter}");
        feed.LastUpdatedTime.Should().Be(TrackerApp.Now);
        feed.Links.Should().Contain(link => link.RelationshipType == "self" && link.Uri.ToString() == $"http://localhost/milestones.atom{filter}")
            .And.Contain(link => link.RelationshipType == "alternate" && link.Uri.ToString() == $"http://localhost/milestones{filter}");
        feed.Items.Should().HaveCount(Math.Min(found.Count, query.EndsWith("limit=3", StringComparison.Ordinal) ? 3 : 50));
        foreach (var entry in feed.Items)
        {
            var row = found[entry.Id["tag:localhost,2026:milestones/".Length..]];
            entry.Title.Text.Should().Be(row["title"]);
            entry.Summary.Text.Should().Be($"{row["dateInWords"]}. {row["summary"]}");
            entry.Links.Should().Contain(link => link.RelationshipType == "alternate" && link.Uri.ToString() == row["address"]);
            entry.Categories.Select(category => category.Name).Should().Contain(row["partners"].Split("; ")).And.Contain(row["kind"]);
        }
    }

    [Fact]
    public async Task A_changed_milestone_comes_first_under_the_id_it_had()
    {
        await using var own = new TrackerApp();
        using var client = own.CreateClient();
        var before = await ReadAsync(client, "/milestones.atom?limit=200");
        own.Clock.Move(TimeSpan.FromDays(1));
        await own.ChangeAsync("milestone", "ankara-summit-2026", (MilestoneInput input) => input with { Title = "Ankara & <others> \u0001" });

        var after = await ReadAsync(client, "/milestones.atom?limit=200");
        var then = await ReadAsync(client, "/milestones.atom?limit=200&known=2026-11-23");

        var first = after.Items.First();
        first.Id.Should().Be(before.Items.Single(entry => entry.Id.EndsWith("/ankara-summit-2026", StringComparison.Ordinal)).Id);
        first.Title.Text.Should().Be("Ankara & <others> ");
        first.Summary.Text.Should().EndWith("(Changed: version 2.)");
        (first.LastUpdatedTime, first.PublishDate).Should().Be((TrackerApp.Now.AddDays(1), TrackerApp.Now));
        after.LastUpdatedTime.Should().Be(TrackerApp.Now.AddDays(1));
        then.Items.Select(entry => entry.Title.Text).Should().Equal(before.Items.Select(entry => entry.Title.Text));
    }

    [Theory]
    [InlineData("/milestones.atom?partner=NZ", "application/atom+xml; charset=utf-8")]
    [InlineData("/calendar.ics", "text/calendar; charset=utf-8")]
    public async Task Who_has_it_already_is_told_so(string path, string type)
    {
        await using var own = new TrackerApp();
        using var client = own.CreateClient();
        using var first = await client.GetAsync(path);

        async Task<HttpStatusCode> AgainAsync(Action<HttpRequestHeaders> with)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            with(request.Headers);
            using var answer = await client.SendAsync(request);
            return answer.StatusCode;
        }

        first.Content.Headers.ContentType!.ToString().Should().Be(type);
        first.Headers.CacheControl!.ToString().Should().Be("public, no-cache");
        (await AgainAsync(headers => headers.IfNoneMatch.Add(first.Headers.ETag!))).Should().Be(HttpStatusCode.NotModified);
        (await AgainAsync(headers => headers.IfModifiedSince = first.Content.Headers.LastModified)).Should().Be(HttpStatusCode.NotModified);
        own.Clock.Move(TimeSpan.FromDays(1));
        await own.ChangeAsync("milestone", "ardern-madrid-2022", (MilestoneInput input) => input with { Title = "Another title" });
        await own.ChangeAsync("summit", "tirana-2027", (Core.Summits.SummitInput input) => input with { City = "Tiranë" });
        (await AgainAsync(headers => headers.IfNoneMatch.Add(first.Headers.ETag!))).Should().Be(HttpStatusCode.OK);
        (await AgainAsync(headers => headers.IfModifiedSince = first.Content.Headers.LastModified)).Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/milestones.atom?partner=Atlantis")]
    [InlineData("/milestones.atom?partnr=JP")]
    [InlineData("/milestones.atom?known=soon")]
    public async Task A_bad_filter_is_refused(string path) => (await _client.OpenAsync(path)).Status.Should().Be(HttpStatusCode.BadRequest);

    [Theory]
    [InlineData("/", null)]
    [InlineData("/partners/japan", "/milestones.atom?partner=JP")]
    [InlineData("/milestones?partner=KR&kind=statement&limit=5", "/milestones.atom?partner=KR&kind=statement")]
    [InlineData("/milestones?partner=KR&view=timeline", "/milestones.atom?partner=KR")]
    public async Task A_page_leads_to_the_feed_of_what_it_shows(string path, string? own)
    {
        var page = (await _client.OpenAsync(path)).Document;

        page.QuerySelectorAll("link[rel=alternate][type='application/atom+xml']").Select(link => link.GetAttribute("href"))
            .Should().Equal(new[] { own, "/milestones.atom" }.OfType<string>());
        page.QuerySelectorAll("link[rel=alternate][type='text/calendar']").Select(link => link.GetAttribute("href")).Should().Equal("/calendar.ics");
        page.QuerySelectorAll("footer a[href='/milestones.atom'], footer a[href='/calendar.ics']").Should().HaveCount(2);
        if (own is not null)
            page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).Should().Contain(own);
    }

    [Fact]
    public async Task An_area_is_followed_from_its_entry() =>
        (await _client.OpenAsync("/areas")).Document.QuerySelectorAll(".area a[href='/milestones.atom?area=cyber-defence']").Should().ContainSingle();

    private static async Task<SyndicationFeed> ReadAsync(HttpClient client, string path)
    {
        using var reader = XmlReader.Create(new MemoryStream(await client.TakeAsync(path)));
        return SyndicationFeed.Load(reader);
    }
}
