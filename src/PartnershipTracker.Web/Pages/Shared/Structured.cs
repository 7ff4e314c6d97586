using System.Text.Json.Nodes;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Core.Summits;
using PartnershipTracker.Web.Pages.Citing;

namespace PartnershipTracker.Web.Pages.Shared;

/// <summary>What a page says of what it shows to machines that read pages, in the words of https://schema.org. Addresses are those of the site, without its host.</summary>
public static class Structured
{
    private static readonly string[] Ends = ["startDate", "endDate"];

    /// <summary>Where a page leaves it for its head.</summary>
    public const string Data = "Structured";

    /// <summary>The record as a whole.</summary>
    public static JsonObject Record(string description) => new()
    {
        ["@type"] = "Dataset",
        ["name"] = $"PartnershipTracker: {CitedPages.FrontTitle}",
        ["description"] = description,
        ["isAccessibleForFree"] = true,
        ["distribution"] = new JsonArray([.. new[] { ("csv", "text/csv"), ("json", "application/json"), ("zip", "application/zip") }
            .Select(file => new JsonObject { ["@type"] = "DataDownload", ["encodingFormat"] = file.Item2, ["contentUrl"] = $"/milestones.{file.Item1}" })]),
    };

    /// <summary>Something that happened, or is to.</summary>
    /// <param name="partners">The names of its partners.</param>
    public static JsonObject Of(MilestoneDetails milestone, IEnumerable<string> partners) => Dated(
        new JsonObject
        {
            ["@type"] = "Event",
            ["name"] = milestone.Title,
            ["description"] = milestone.Summary,
            ["about"] = new JsonArray([.. partners.Select(name => new JsonObject { ["@type"] = "Country", ["name"] = name })]),
            ["citation"] = Cited(milestone.Citations),
        },
        milestone.Date);

    /// <param name="country">The name of the country where it meets.</param>
    public static JsonObject Of(SummitDetails summit, string country) => Dated(
        new JsonObject
        {
            ["@type"] = "Event",
            ["name"] = summit.Name,
            ["location"] = new JsonObject { ["@type"] = "Place", ["name"] = summit.City, ["address"] = country },
            ["citation"] = Cited(summit.Citations),
        },
        summit.Date);

    /// <summary>A text that is cited: its own address, not that of the page about it.</summary>
    public static JsonObject Of(SourceDetails source)
    {
        var article = new JsonObject
        {
            ["@type"] = "Article",
            ["headline"] = source.Title,
            ["inLanguage"] = source.Language,
            ["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = source.Publisher },
            ["sameAs"] = source.Url,
        };
        if (source.Author is not null)
            article["author"] = new JsonObject { ["@type"] = "Person", ["name"] = source.Author };
        if (source.Published is { } published && PlainDate.EndsOf(published.Edtf) is [var day])
            article["datePublished"] = day;
        return article;
    }

    /// <summary>The same as text, with every address of the site in full.</summary>
    /// <param name="url">The address of the page.</param>
    public static string Write(JsonObject data, string url, Func<string, string> absolute)
    {
        var whole = (JsonObject)data.DeepClone();
        whole.Insert(0, "@context", "https://schema.org");
        whole["url"] = url;
        Complete(whole, absolute);
        return whole.ToJsonString();
    }

    private static void Complete(JsonNode node, Func<string, string> absolute)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list.OfType<JsonNode>())
                Complete(item, absolute);
        }
        else if (node is JsonObject thing)
        {
            foreach (var (name, value) in thing.ToList())
            {
                if (value is JsonValue text && name is "url" or "contentUrl" && value!.GetValue<string>() is ['/', ..] path)
                    thing[name] = absolute(path);
                else if (value is not null)
                    Complete(value, absolute);
            }
        }
    }

    // A date that is vague in any other way than its length is no date to a machine that knows days, months and years alone.
    private static JsonObject Dated(JsonObject thing, DateDetails date)
    {
        foreach (var (name, day) in Ends.Zip(PlainDate.EndsOf(date.Edtf)))
            thing[name] = day;
        return thing;
    }

    private static JsonArray Cited(IEnumerable<CitationDetails> citations) =>
        [.. citations.Select(citation => citation.Source).Distinct(StringComparer.Ordinal).Select(source => new JsonObject { ["@type"] = "CreativeWork", ["url"] = RecordLinks.Source(source) })];
}
