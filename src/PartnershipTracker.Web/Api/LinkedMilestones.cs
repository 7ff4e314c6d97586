using System.Text.Json.Nodes;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Web.Hosting;

namespace PartnershipTracker.Web.Api;

/// <summary>Milestones as linked data (JSON-LD): a data set of events in the words of schema.org, each with the passages that it rests on.</summary>
public sealed class LinkedMilestones(SourceQueries sources, SiteAddress site)
{
    private const string SchemaOrg = "https://schema.org/";

    private static readonly string[] Ends = ["startDate", "endDate"];

    /// <summary>The data type of dates in EDTF, as the Library of Congress names it.</summary>
    private const string Edtf = "http://id.loc.gov/datatypes/edtf";

    /// <summary>The data set of a page.</summary>
    public async Task<JsonObject> OfAsync(Page<MilestoneDetails> page, HttpContext context)
    {
        var held = page.Items.SelectMany(milestone => milestone.Citations).Where(citation => citation.Start is not null).Select(citation => citation.Source).ToHashSet(StringComparer.Ordinal);
        var texts = (await sources.FindTextsAsync(held, context.RequestAborted)).ToDictionary(text => text.Source, text => text.Content, StringComparer.Ordinal);
        var passages = new LinkedPassages(texts, path => site.Of(context.Request, path));
        return new JsonObject
        {
            ["@context"] = new JsonObject { ["@vocab"] = SchemaOrg, ["dcterms"] = "http://purl.org/dc/terms/" },
            ["@type"] = "Dataset",
            ["@id"] = site.Of(context.Request, QueryString.Create(context.Request.Query)),
            ["name"] = "Milestones of NATO’s partnerships with Japan, South Korea, Australia and New Zealand",
            ["description"] = "What was agreed, said and done, and which sentence of which source says so.",
            ["url"] = site.Of(context.Request, "/milestones"),
            ["mainEntity"] = new JsonObject
            {
                ["@type"] = "ItemList",
                ["numberOfItems"] = page.Total,
                ["itemListElement"] = new JsonArray([.. page.Items.Select(milestone => Event(milestone, passages, context.Request))]),
            },
        };
    }

    private JsonObject Event(MilestoneDetails milestone, LinkedPassages passages, HttpRequest request)
    {
        var address = site.Of(request, $"/milestones/{milestone.Id}");
        var node = new JsonObject
        {
            ["@type"] = "Event",
            ["@id"] = address,
            ["identifier"] = milestone.Id,
            ["url"] = address,
            ["name"] = milestone.Title,
            ["description"] = milestone.Summary,
            ["keywords"] = milestone.Kind.Code(),
            ["dcterms:date"] = new JsonObject { ["@type"] = Edtf, ["@value"] = milestone.Date.Edtf },
        };
        foreach (var (name, day) in Ends.Zip(PlainDate.EndsOf(milestone.Date.Edtf)))
            node[name] = day;
        if (milestone.Standing == Standing.Scheduled)
            node["eventStatus"] = Reference(SchemaOrg + "EventScheduled");
        node["about"] = new JsonArray(
        [
            .. milestone.Partners.Select(code => Reference(site.Of(request, $"/api/v1/partners/{code}"))),
            .. milestone.Areas.Select(id => Reference(site.Of(request, $"/api/v1/areas/{id}"))),
        ]);
        if (milestone.Summit is { } summit)
            node["superEvent"] = Reference(site.Of(request, $"/summits/{summit}"));
        node["subjectOf"] = new JsonArray([.. milestone.Citations.Select((citation, place) => passages.Annotation(address, place + 1, citation))]);
        return node;
    }

    private static JsonObject Reference(string address) => new() { ["@id"] = address };
}
