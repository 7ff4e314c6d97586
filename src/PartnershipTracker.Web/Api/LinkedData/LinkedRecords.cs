using System.Text.Json.Nodes;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Web.Hosting;

namespace PartnershipTracker.Web.Api.LinkedData;

/// <summary>Lists as linked data (JSON-LD): a data set in the words of schema.org, each record with the passages that it rests on.</summary>
internal sealed class LinkedRecords(SourceQueries sources, SiteAddress site)
{
    /// <summary>The data set of a page.</summary>
    public async Task<JsonObject> OfAsync<T>(Page<T> page, HttpContext context)
        where T : notnull
    {
        var type = LinkedTypes.Of<T>();
        var held = page.Items.OfType<ICited>().SelectMany(record => record.Citations).Where(citation => citation.Start is not null).Select(citation => citation.Source).ToHashSet(StringComparer.Ordinal);
        var texts = (await sources.FindTextsAsync(held, context.RequestAborted)).ToDictionary(text => text.Source, text => text.Content, StringComparer.Ordinal);
        string AddressOf(string path) => site.Of(context.Request, path);
        var passages = new LinkedPassages(texts, AddressOf);
        return new JsonObject
        {
            ["@context"] = new JsonObject { ["@vocab"] = LinkedNode.SchemaOrg, ["dcterms"] = "http://purl.org/dc/terms/" },
            ["@type"] = "Dataset",
            ["@id"] = site.Of(context.Request, QueryString.Create(context.Request.Query)),
            ["name"] = $"{type.Title} of NATO’s partnerships with Japan, South Korea, Australia and New Zealand",
            ["description"] = "What was agreed, said and done, and which sentence of which source says so.",
            ["url"] = AddressOf(type.Page),
            ["mainEntity"] = new JsonObject
            {
                ["@type"] = "ItemList",
                ["numberOfItems"] = page.Total,
                ["itemListElement"] = new JsonArray([.. page.Items.Select(record => Node(type, record, passages, AddressOf))]),
            },
        };
    }

    private static JsonObject Node<T>(LinkedType<T> type, T record, LinkedPassages passages, Func<string, string> addressOf)
    {
        var address = addressOf(type.Address(record));
        var node = new LinkedNode(type.Name, addressOf);
        node.Set("@id", address);
        node.Set("identifier", type.Id(record));
        node.Set("url", address);
        type.Describe(node, record);
        if (record is ICited cited)
            node.SetAll("subjectOf", cited.Citations.Select((citation, place) => passages.Annotation(address, place + 1, citation)));
        return node.Json;
    }
}
