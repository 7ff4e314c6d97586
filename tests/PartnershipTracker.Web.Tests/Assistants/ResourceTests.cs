using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using PartnershipTracker.Web.Tests.Api;

namespace PartnershipTracker.Web.Tests.Assistants;

/// <summary>The sources as resources.</summary>
public sealed class ResourceTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    private readonly HttpClient _client = app.CreateClient();

    [Fact]
    public async Task Every_source_is_listed_a_page_at_a_time()
    {
        await using var assistant = await app.AssistantAsync();
        var first = await assistant.ListResourcesAsync(new ListResourcesRequestParams());
        var all = await assistant.ListResourcesAsync();

        first.Resources.Should().HaveCount(100);
        all.Select(resource => resource.Uri).Should().OnlyHaveUniqueItems().And.HaveCount((await _client.ReadAsync("/api/v1/sources?limit=1"))["total"]!.GetValue<int>());
        (await assistant.ListResourceTemplatesAsync()).Should().ContainSingle().Which.UriTemplate.Should().Be("tracker://sources/{id}");
    }

    [Fact]
    public async Task A_text_that_is_held_is_read_byte_for_byte_with_who_wrote_it()
    {
        await using var assistant = await app.AssistantAsync();
        var read = await assistant.ReadResourceAsync("tracker://sources/nato-pivot-to-indo-pacific");
        var contents = read.Contents.Should().AllBeOfType<TextResourceContents>().And.HaveCount(2).And.Subject.Cast<TextResourceContents>().ToList();

        contents.Should().OnlyContain(content => content.MimeType == "text/plain");
        contents[0].Text.Should().Be(await _client.GetStringAsync("/api/v1/sources/nato-pivot-to-indo-pacific/text"));
        contents[1].Text.Should().Contain("Author: Abhishek Sharma").And.Contain("Published: 21 June 2024 (2024-06-21)").And.Contain("Page: http://localhost/sources/nato-pivot-to-indo-pacific\n");
    }

    [Fact]
    public async Task What_is_not_held_is_described()
    {
        await using var assistant = await app.AssistantAsync();
        var source = (await _client.ReadAsync("/api/v1/sources?kind=official&limit=1"))["items"]![0]!;
        var uri = $"tracker://sources/{source["id"]}";
        var content = (await assistant.ReadResourceAsync(uri)).Contents.Should().ContainSingle().Which.Should().BeOfType<TextResourceContents>().Which;

        content.Uri.Should().Be(uri);
        content.Text.Should().Contain($"Title: {source["title"]}").And.Contain($"Address: {source["url"]}").And.Contain("Text: not held");
    }

    [Theory]
    [InlineData("tracker://sources/no-such")]
    [InlineData("tracker://milestones/yoon-vilnius-2023")]
    [InlineData("file:///etc/passwd")]
    public async Task What_is_no_source_is_not_found(string uri)
    {
        await using var assistant = await app.AssistantAsync();
        var read = async () => await assistant.ReadResourceAsync(uri);

        (await read.Should().ThrowAsync<McpProtocolException>()).Which.ErrorCode.Should().BeOneOf(McpErrorCode.ResourceNotFound, McpErrorCode.InvalidParams);
    }

    [Fact]
    public async Task A_cursor_is_taken_from_the_page_before()
    {
        await using var assistant = await app.AssistantAsync();
        var list = async () => await assistant.ListResourcesAsync(new ListResourcesRequestParams { Cursor = "made-up" });

        (await list.Should().ThrowAsync<McpProtocolException>()).Which.ErrorCode.Should().Be(McpErrorCode.InvalidParams);
    }
}
