using System.Net;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using PartnershipTracker.Core.Partners;

namespace PartnershipTracker.Web.Tests.Pages;

public sealed class ErrorPageTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/partners/atlantis")]
    [InlineData("/partners/%FF%FE")]
    [InlineData("/partners/..%2F..%2Fetc")]
    [InlineData("/partners/'; drop table partners")]
    [InlineData("/error/404")]
    [InlineData("/error/500")]
    [InlineData("/error/200")]
    [InlineData("/error/x")]
    public async Task What_is_not_there_is_a_404_in_the_site_s_dress(string path)
    {
        using var client = app.Visitor();

        using var response = await client.GetAsync(path);

        response.StatusCode.Should().Be(HttpStatusCode.NotFound);
        var page = await response.PageAsync();
        page.TextOf("h1").Should().Be("There is no page at this address");
        page.TextOf(".error-page__code").Should().Be("404");
        page.QuerySelector("meta[name=robots]")!.GetAttribute("content").Should().Be("noindex");
        page.QuerySelector("nav[aria-label=Main]").Should().NotBeNull();
    }

    [Theory]
    [InlineData("HEAD", "/partners/atlantis", 404)]
    [InlineData("POST", "/error/404", 404)]
    [InlineData("POST", "/nowhere", 404)]
    [InlineData("POST", "/partners", 405)]
    [InlineData("PUT", "/", 405)]
    [InlineData("DELETE", "/partners/japan", 405)]
    public async Task The_method_changes_nothing_about_it(string method, string path, int status)
    {
        using var client = app.Visitor();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        using var response = await client.SendAsync(request);

        ((int)response.StatusCode).Should().Be(status);
        if (status == 405)
            response.Content.Headers.Allow.Should().Equal("GET", "HEAD");
        if (method != "HEAD")
            (await response.PageAsync()).TextOf(".error-page__code").Should().Be($"{status}");
    }

    [Theory]
    [InlineData("/partners")]
    [InlineData("/summits")]
    public async Task A_fault_of_ours_is_a_500_that_says_nothing_of_the_inside(string path)
    {
        await using var broken = app.WithWebHostBuilder(builder => builder.ConfigureTestServices(services =>
            services.AddScoped<PartnerQueries>(_ => throw new InvalidOperationException("the secret of the inside"))));
        using var client = broken.CreateClient();

        using var response = await client.GetAsync(path);

        response.StatusCode.Should().Be(HttpStatusCode.InternalServerError);
        (await response.PageAsync()).TextOf("h1").Should().Be("Something went wrong here");
        (await response.Content.ReadAsStringAsync()).Should().NotContain("secret").And.NotContain("InvalidOperation").And.NotContain("   at ");
    }
}
