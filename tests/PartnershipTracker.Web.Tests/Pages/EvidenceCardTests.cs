using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Evidence;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Tests.Pages;

/// <summary>Which citations share a card, and under which id a quotation stands.</summary>
public sealed class EvidenceCardTests
{
    [Fact]
    public void Pages_without_a_passage_share_the_last_card()
    {
        var cards = EvidenceCard.Of([Page("one"), Passage("article", 10), Recorded("two", "A line."), Page("two"), Page("one")]);

        cards.Select(card => string.Join('+', card.All.Select(evidence => evidence.Source.Id))).Should().Equal("article", "two", "one+two+one");
        cards.Select(card => (card.IsPages, card.IsRecorded)).Should().Equal((false, false), (false, true), (true, false));
    }

    [Fact]
    public void A_quotation_as_recorded_is_one_stretch_and_a_page_has_none()
    {
        new EvidenceCard(Recorded("two", "A line.")).Stretches.Should().Equal(new QuotedStretch("A line.", IsCited: true));
        new EvidenceCard(Page("one")).Stretches.Should().BeEmpty();
    }

    [Fact]
    public void Quotations_of_one_source_without_a_place_have_ids_of_their_own_that_last()
    {
        string[] ids = [Anchor(Recorded("two", "A line.")), Anchor(Recorded("two", "Another line.")), Anchor(Recorded("one", "A line.")), Anchor(Passage("two", 10))];

        ids.Should().OnlyHaveUniqueItems();
        Anchor(Recorded("two", "A line.")).Should().Be(ids[0]);
        ids[3].Should().Be("quote-two-10-7");
    }

    [Fact]
    public void A_page_quotes_a_line_once()
    {
        var shown = new ShownPassages();

        shown.TryShow(Recorded("two", "A line.").Citation).Should().BeTrue();
        shown.TryShow(Recorded("two", "Another line.").Citation).Should().BeTrue();
        shown.TryShow(Recorded("two", "A line.").Citation).Should().BeFalse();
    }

    [Theory]
    [InlineData("2023", null, "2023")]
    [InlineData("2023", "2023", "2023")]
    [InlineData("2023-07-13", "13 July 2023", "13 July 2023")]
    [InlineData("1980~/1983~", "the early 1980s", "about 1980 to about 1983 (“the early 1980s”)")]
    public void A_date_keeps_the_sources_words_where_they_say_more(string edtf, string? words, string shown) =>
        CitationWords.Dated(DateDetails.Of(new SourcedDate(EdtfDate.Parse(edtf)) { Words = words })).Should().Be(shown);

    private static string Anchor(EvidenceDetails evidence) => ShownPassages.Anchor(evidence.Citation);

    private static EvidenceDetails Page(string source) => Evidence(source, null, null);

    private static EvidenceDetails Recorded(string source, string quote) => Evidence(source, quote, null);

    private static EvidenceDetails Passage(string source, int start) => Evidence(source, "A line.", start);

    private static EvidenceDetails Evidence(string source, string? quote, int? start) => new(
        new CitationDetails(source, quote, start, start is null ? null : quote!.Length, null, Stance.Supports, Basis.Stated, null),
        new SourceDetails(source, "A title", null, "A publisher", null, "https://example.org", null, SourceKind.Press, "en", null, null, 1, default, default),
        "",
        "");
}
