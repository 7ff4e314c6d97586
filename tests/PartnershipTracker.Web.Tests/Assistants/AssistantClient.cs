using System.Text.Json.Nodes;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace PartnershipTracker.Web.Tests.Assistants;

/// <summary>An assistant of tests: the protocol's official client, which speaks to the whole site.</summary>
internal static class AssistantClient
{
    public static Task<McpClient> AssistantAsync(this TrackerApp app)
    {
        var client = app.CreateClient();
        var options = new HttpClientTransportOptions { Endpoint = new Uri(client.BaseAddress!, "/mcp"), TransportMode = HttpTransportMode.StreamableHttp };
        return McpClient.CreateAsync(new HttpClientTransport(options, client, loggerFactory: null, ownsHttpClient: true));
    }

    /// <summary>What a tool answers, held to being no error, and to saying the same in text.</summary>
    public static async Task<JsonObject> AnswerAsync(this McpClient assistant, string tool, params (string Name, object? Value)[] arguments)
    {
        var result = await assistant.AskAsync(tool, arguments);
        var text = result.Content.Should().ContainSingle().Which.Should().BeOfType<TextContentBlock>().Which.Text;
        (result.IsError ?? false).Should().BeFalse("{0} answered {1}", tool, text);
        var structured = JsonNode.Parse(result.StructuredContent!.Value.GetRawText())!.AsObject();
        JsonNode.DeepEquals(structured, JsonNode.Parse(text)).Should().BeTrue();
        return structured;
    }

    /// <summary>The fault of which a tool tells.</summary>
    public static async Task<string> FaultAsync(this McpClient assistant, string tool, params (string Name, object? Value)[] arguments)
    {
        var result = await assistant.AskAsync(tool, arguments);
        var text = result.Content.Should().ContainSingle().Which.Should().BeOfType<TextContentBlock>().Which.Text;
        result.IsError.Should().BeTrue("{0} answered {1}", tool, text);
        text.Should().NotContain("   at ").And.NotContain("Exception");
        return text;
    }

    public static string[] Texts(this JsonNode? list, string property) => [.. list!.AsArray().Select(item => item![property]!.GetValue<string>())];

    /// <summary>Every object in an answer that has the property.</summary>
    public static IEnumerable<JsonObject> Having(this JsonNode? node, string property) => node switch
    {
        JsonObject found => (found.ContainsKey(property) ? [found] : Enumerable.Empty<JsonObject>()).Concat(found.SelectMany(each => each.Value.Having(property))),
        JsonArray items => items.SelectMany(item => item.Having(property)),
        _ => [],
    };

    private static async Task<CallToolResult> AskAsync(this McpClient assistant, string tool, (string Name, object? Value)[] arguments) =>
        await assistant.CallToolAsync(tool, arguments.ToDictionary(argument => argument.Name, argument => argument.Value, StringComparer.Ordinal));
}
