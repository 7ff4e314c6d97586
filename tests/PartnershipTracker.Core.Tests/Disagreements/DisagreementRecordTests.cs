using PartnershipTracker.Core.Disagreements;
using PartnershipTracker.Core.Evidence;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Tests.Disagreements;

/// <summary>The disagreements of the public record.</summary>
public sealed class DisagreementRecordTests
{
    private const string Article = "nato-pivot-to-indo-pacific";

    /// <summary>Those with the article, then those between other sources.</summary>
    private static readonly string[] WithTheArticle =
    [
        "rok-ties-late-2010s", "kishida-quote-place", "itpp-misspelt-ittp", "ccdcoe-misspelt-ccdoe", "rok-ccdcoe-already-member", "ipcp-two-year-period",
        "space-edt-earlier-list", "ip4-institutionalised-itpp", "roots-early-1980s", "military-assistance-ukraine", "strategic-posture-name", "no-deployment-later",
    ];

    private static readonly string[] BetweenOthers = ["rok-itpp-day", "japan-declaration-day", "australia-nspo-day", "madrid-days"];

    [Fact]
    public async Task Twelve_are_with_the_article_and_four_between_other_sources()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        var all = (await ListAsync(tracker, new())).Items;

        all.Where(disagreement => disagreement.Citations.Any(citation => citation.Source == Article)).Select(disagreement => disagreement.Id).Should().BeEquivalentTo(WithTheArticle);
        all.Select(disagreement => disagreement.Id).Should().BeEquivalentTo([.. WithTheArticle, .. BetweenOthers]);
    }

    [Fact]
    public async Task Each_has_both_sides_sourced_and_touches_records_that_are_there()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        var all = (await ListAsync(tracker, new())).Items;
        var titles = await tracker.AskAsync((TitleQueries queries) => queries.OfAsync(all.SelectMany(disagreement => disagreement.About), default));

        all.Should().OnlyContain(disagreement => disagreement.Citations.Any(citation => citation.Stance == Stance.Supports)
            && disagreement.Citations.Any(citation => citation.Stance == Stance.Disputes));
        all.SelectMany(disagreement => disagreement.About).Should().OnlyContain(subject => titles.ContainsKey(subject));
        titles.Values.Should().OnlyContain(record => record.Title.Length > 0);
    }

    [Fact]
    public async Task Every_record_that_one_touches_carries_its_mark_and_no_other_does()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();
        var all = (await ListAsync(tracker, new())).Items;
        var marks = new List<(SubjectType Type, string Subject, string Id, string Title)>();
        foreach (var type in Enum.GetValues<SubjectType>())
        {
            var ofType = await tracker.AskAsync((DisagreementQueries queries) => queries.MarksAsync(type, default));
            marks.AddRange(ofType.SelectMany(record => record, (record, mark) => (type, record.Key, mark.Id, mark.Title)));
        }

        marks.Should().BeEquivalentTo(all.SelectMany(
            disagreement => disagreement.About, (disagreement, subject) => (subject.Type, subject.Id, disagreement.Id, disagreement.Title)));
    }

    [Fact]
    public async Task A_source_that_only_a_disagreement_cites_lists_it()
    {
        await using var tracker = await TrackerDatabase.WithRecordAsync();

        var reading = await tracker.AskAsync((EvidenceQueries evidence) => evidence.ReadingAsync("nato-review-madrid-strategic-concept-2022-06", default));

        var fact = reading!.Facts.Should().ContainSingle().Subject;
        (fact.RecordType, fact.Id, fact.Stance).Should().Be(("disagreement", "strategic-posture-name", Stance.Disputes));
    }

    private static Task<Page<DisagreementDetails>> ListAsync(TrackerDatabase tracker, DisagreementFilter filter) =>
        tracker.AskAsync((DisagreementQueries queries) => queries.ListAsync(filter, default));
}
