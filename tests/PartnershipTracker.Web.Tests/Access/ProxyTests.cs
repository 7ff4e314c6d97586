using System.Net;

namespace PartnershipTracker.Web.Tests.Access;

/// <summary>Whose address a try to sign in is counted by cannot be chosen by the caller (ASVS 4.1.3, 15.3.4).</summary>
public sealed class ProxyTests
{
    [Theory]
    [InlineData(null, 429)] // nobody is believed: both came from one address
    [InlineData("127.0.0.1", 400)] // the proxy says that two people tried
    [InlineData("203.0.113.9", 429)] // another machine than the one that asks
    public async Task Only_a_proxy_that_the_settings_name_is_believed(string? proxy, int second) =>
        (await TryTwiceAsync(proxy, "198.51.100.1", "198.51.100.2")).Should().Equal(400, second);

    [Theory]
    [InlineData("2001:db8:1:2:ffff::9", 429)]
    [InlineData("2001:db8:1:3::1", 400)]
    public async Task A_household_has_one_count_however_many_addresses_it_has(string other, int second) =>
        (await TryTwiceAsync("127.0.0.1", "2001:db8:1:2::1", other)).Should().Equal(400, second);

    private static async Task<int[]> TryTwiceAsync(string? proxy, string first, string second)
    {
        List<(string, string)> settings = [("Seeds:Record", "false"), ("Accounts:TriesPerMinute", "1")];
        if (proxy is not null)
            settings.Add(("Site:Proxies:0", proxy));
        await using var app = TrackerApp.With([.. settings]);
        using var client = new HttpClient { BaseAddress = app.Listen() };

        return [(int)await TryFromAsync(client, first), (int)await TryFromAsync(client, second)];
    }

    private static async Task<HttpStatusCode> TryFromAsync(HttpClient client, string address)
    {
        client.DefaultRequestHeaders.Remove("X-Forwarded-For");
        client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        using var answer = await client.SubmitAsync("/account/sign-in", ("email", "a@tracker.example"), ("password", "some wrong password"));
        return answer.StatusCode;
    }
}
