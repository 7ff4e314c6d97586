using System.ComponentModel;
using System.Net.Mime;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Web.Assistants;

/// <summary>The sources as resources: each is read whole where its text is held, and described where it is not.</summary>
[McpServerResourceType]
public sealed class SourceResources(SourceQueries sources, AskedFilter asked, ToldSources told)
{
    /// <summary>How many are listed at once.</summary>
    public const int PageSize = 100;

    [McpServerResource(UriTemplate = ToldSources.Root + "{id}", Name = "source", Title = "Source", MimeType = MediaTypeNames.Text.Plain)]
    [Description("What the record rests on: the stored text byte for byte where it is held, and who wrote and published it, with its addresses.")]
    public async Task<ReadResourceResult> ReadAsync(string id, CancellationToken cancellationToken)
    {
        if (await sources.FindAsync(id, cancellationToken) is not { } source)
            throw new McpProtocolException($"There is no source with the id '{id}'.", McpErrorCode.ResourceNotFound);

        var described = told.Described(source);
        return new()
        {
            Contents = await sources.FindTextAsync(id, cancellationToken) is { } text
                ? [Text(ToldSources.Root + id, text.Content), Text(told.Of(source).Page, described)]
                : [Text(ToldSources.Root + id, described)],
        };
    }

    /// <summary>The sources in the order of their ids, a page at a time.</summary>
    public async Task<ListResourcesResult> ListAsync(string? cursor, CancellationToken cancellationToken)
    {
        var filter = new SourceFilter { Limit = PageSize, Cursor = cursor };
        try
        {
            asked.Sound(filter);
        }
        catch (McpException fault)
        {
            // Of a list there is no result that could tell of an error.
            throw new McpProtocolException(fault.Message, fault, McpErrorCode.InvalidParams);
        }

        var page = await sources.ListAsync(filter, cancellationToken);
        return new()
        {
            NextCursor = page.Next,
            Resources =
            [
                .. page.Items.Select(source => new Resource
                {
                    Uri = ToldSources.Root + source.Id,
                    Name = source.Id,
                    Title = source.Title,
                    Description = string.Join(", ", new[] { source.Author, source.Publisher, source.Published?.Reading, source.Sha256 is null ? "text not held" : null }.OfType<string>()),
                    MimeType = MediaTypeNames.Text.Plain,
                }),
            ],
        };
    }

    private static TextResourceContents Text(string uri, string text) => new() { Uri = uri, MimeType = MediaTypeNames.Text.Plain, Text = text };
}
