using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Web.Pages.Following;

/// <summary>Milestones as an Atom feed (RFC 4287). An entry keeps its id when the milestone changes, and so is shown once, as changed.</summary>
/// <param name="Title">What it follows.</param>
/// <param name="Self">The address of the feed.</param>
/// <param name="Page">The address of the list that shows the same.</param>
/// <param name="Updated">When the record last changed (UTC).</param>
internal sealed record MilestoneFeed(string Title, Uri Self, Uri Page, DateTime Updated)
{
    /// <summary>What the ids of entries and feeds begin with (RFC 4151): the host and the year in which the tracker began to give them out.</summary>
    private string Authority => $"tag:{Self.Host},2026:";

    /// <param name="addressOf">The permanent address of a milestone.</param>
    public byte[] Write(IReadOnlyList<MilestoneDetails> milestones, Func<string, string> addressOf)
    {
        var feed = new SyndicationFeed(milestones.Select(milestone => Entry(milestone, new Uri(addressOf(milestone.Id)))))
        {
            Id = Authority + Self.PathAndQuery.TrimStart('/'),
            Title = Text(Title),
            LastUpdatedTime = Utc(Updated),
            Language = "en",
        };
        feed.Authors.Add(new SyndicationPerson { Name = "PartnershipTracker" });
        feed.Links.Add(SyndicationLink.CreateSelfLink(Self, "application/atom+xml"));
        feed.Links.Add(SyndicationLink.CreateAlternateLink(Page, "text/html"));

        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true }))
            new Atom10FeedFormatter(feed).WriteTo(writer);
        return stream.ToArray();
    }

    private SyndicationItem Entry(MilestoneDetails milestone, Uri address)
    {
        var entry = new SyndicationItem
        {
            Id = $"{Authority}milestones/{milestone.Id}",
            Title = Text(milestone.Title),
            Summary = Text($"{milestone.Date.Reading}. {milestone.Summary}{(milestone.Version > 1 ? $" (Changed: version {milestone.Version}.)" : "")}"),
            PublishDate = Utc(milestone.CreatedAt),
            LastUpdatedTime = Utc(milestone.UpdatedAt),
        };
        entry.Links.Add(SyndicationLink.CreateAlternateLink(address, "text/html"));
        entry.Links.Add(new SyndicationLink(new Uri(address, $"/history/milestone/{milestone.Id}"), "related", "Its history", "text/html", 0));
        foreach (var term in milestone.Partners.Append(milestone.Kind.Code()).Concat(milestone.Areas))
            entry.Categories.Add(new SyndicationCategory(term));
        return entry;
    }

    // What XML cannot hold, no reader can show.
    private static TextSyndicationContent Text(string text) => new(string.Concat(text.EnumerateRunes().Where(rune => rune.Value is '\t' or '\n' or '\r' or >= ' ' and not (0xFFFE or 0xFFFF))));

    private static DateTimeOffset Utc(DateTime at) => new(DateTime.SpecifyKind(at, DateTimeKind.Utc));
}
