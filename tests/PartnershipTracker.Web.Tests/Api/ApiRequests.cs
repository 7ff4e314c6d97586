using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PartnershipTracker.Web.Tests.Api;

/// <summary>Requests as a script's author makes them.</summary>
internal static class ApiRequests
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerOptions.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The JSON that is answered with 200.</summary>
    public static async Task<JsonObject> ReadAsync(this HttpClient client, string address)
    {
        using var response = await client.GetAsync(address);
        response.StatusCode.Should().Be(HttpStatusCode.OK, "{0} answered {1}", address, await response.Content.ReadAsStringAsync());
        response.Content.Headers.ContentType!.ToString().Should().Be("application/json; charset=utf-8");
        return (await response.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    /// <summary>The ids of the records on one page.</summary>
    public static async Task<string[]> IdsAsync(this HttpClient client, string address) => Ids(await client.ReadAsync(address));

    public static string[] Ids(JsonObject list) => [.. list["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>())];

    /// <summary>Holds an answer to being exactly this problem, in a form that nothing keeps.</summary>
    public static async Task ShouldBeProblemAsync(this HttpResponseMessage response, HttpStatusCode status, string problem)
    {
        response.StatusCode.Should().Be(status);
        response.Content.Headers.ContentType!.ToString().Should().Be("application/problem+json");
        response.Headers.CacheControl!.NoStore.Should().BeTrue();
        response.Headers.ETag.Should().BeNull();
        Text(JsonNode.Parse(await response.Content.ReadAsStringAsync())).Should().Be(Text(JsonNode.Parse(problem)));
    }

    /// <summary>Holds JSON to being exactly this, order of properties included.</summary>
    public static void ShouldBe(this JsonNode? actual, string expected) => Text(actual).Should().Be(Text(JsonNode.Parse(expected)));

    /// <summary>One spelling for one value, and a difference that can be read.</summary>
    public static string Text(JsonNode? node) => node!.ToJsonString(Indented);
}
