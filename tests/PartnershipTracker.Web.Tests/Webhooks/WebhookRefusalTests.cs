using System.Net;
using PartnershipTracker.Web.Tests.Pages;

namespace PartnershipTracker.Web.Tests.Webhooks;

/// <summary>The site as it is where it is not developed: no webhook leads to its own machine.</summary>
public sealed class StrictApp() : TrackerApp(("Seeds:Record", "false"), ("Webhooks:AllowLoopback", "false"));

/// <summary>Where no webhook may lead, whoever makes it.</summary>
public sealed class WebhookRefusalTests(StrictApp app) : IClassFixture<StrictApp>
{
    [Theory]
    [InlineData("", "Enter an address that begins with https://.")]
    [InlineData("ftp://example.org/x", "Enter an address that begins with https://.")]
    [InlineData("http://example.org/x", "Enter an address that begins with https://.")]
    [InlineData("http://127.0.0.1/x", "Enter an address that begins with https://.")]
    [InlineData("https://me:secret@example.org/", "Leave out what stands before an @ or behind a #: messages are told by their signature.")]
    [InlineData("https://127.0.0.1/", "This is not an address of the public internet.")]
    [InlineData("https://2130706433/", "This is not an address of the public internet.")]
    [InlineData("https://0x7f.1/", "This is not an address of the public internet.")]
    [InlineData("https://[::1]/", "This is not an address of the public internet.")]
    [InlineData("https://[::ffff:10.0.0.1]/", "This is not an address of the public internet.")]
    [InlineData("https://169.254.169.254/latest/meta-data", "This is not an address of the public internet.")]
    [InlineData("https://localhost/x", "This name leads to no address of the public internet.")]
    public async Task A_target_that_may_not_be_one_is_refused_with_the_reason(string url, string reason)
    {
        using var client = await app.SignInAsContributorAsync($"Refused {Guid.NewGuid():N}");

        using var refused = await client.SubmitAsync("/account/webhooks", ("url", url), ("description", "A program."));

        refused.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await refused.PageAsync()).TextsOf("#url-error").Should().Equal(reason);
    }
}
