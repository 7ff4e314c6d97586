using System.Text.Json.Nodes;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Seeding;

namespace PartnershipTracker.Core.Tests.Seeding;

/// <summary>An entry of a later file that amends one of an earlier file.</summary>
public sealed class AmendmentTests
{
    [Fact]
    public async Task What_it_states_replaces_what_was_there_and_the_rest_stays()
    {
        using var folder = Amended("milestones", """{ "id": "meeting", "amends": true, "title": "The first meeting", "areas": [] }""");
        var meeting = await LoadedAsync(folder);

        meeting.Should().BeEquivalentTo(new { Title = "The first meeting", Summary = "The partners met.", Framework = "itpp", Summit = "vilnius-2023" });
        meeting.Areas.Should().BeEmpty();
        meeting.Citations.Should().HaveCount(2);
    }

    [Fact]
    public async Task Its_citations_are_added_after_the_earlier_ones_which_keep_the_date_that_they_gave()
    {
        using var folder = Amended("milestones", """
            {
              "id": "meeting", "amends": true, "date": { "edtf": "2023-07-11", "basis": "stated" },
              "citations": [{ "source": "page", "stance": "supports", "basis": "stated" }]
            }
            """);
        var meeting = await LoadedAsync(folder);

        meeting.Date.Edtf.Should().Be("2023-07-11");
        meeting.Citations.Select(citation => (citation.Source, citation.Date?.Edtf)).Should().Equal(("report", "2023"), ("report", "2023"), ("page", null));
    }

    [Fact]
    public async Task A_citation_that_has_a_date_of_its_own_keeps_it()
    {
        using var folder = Amended("milestones", """
            { "id": "meeting", "amends": true, "date": { "edtf": "2023-07-11", "basis": "stated" } }
            """);
        folder.Write(SeedFolder.File, SeedFolder.Facts(facts => facts["milestones"]![0]!["citations"]![1]!["date"] = JsonNode.Parse("""{ "edtf": "202X", "basis": "stated" }""")));
        (await LoadedAsync(folder)).Citations.Select(citation => citation.Date?.Edtf).Should().Equal("2023", "202X");
    }

    [Fact]
    public async Task An_agreement_s_day_of_adoption_is_kept_likewise()
    {
        using var folder = Amended("agreements", """
            { "id": "jp-itpp", "amends": true, "adopted": { "edtf": "2023-07-12", "basis": "stated" } }
            """);
        folder.Write(SeedFolder.File, SeedFolder.Facts(facts => facts["agreements"]![0]!["adopted"] = JsonNode.Parse("""{ "edtf": "2023", "basis": "stated" }""")));
        await using var tracker = await TrackerDatabase.EmptyAsync();
        (await tracker.LoadAsync(folder.Path)).Faults.Should().BeEmpty();

        var agreement = await tracker.AskAsync((AgreementQueries agreements) => agreements.FindAsync("jp-itpp", null, default));
        agreement!.Adopted!.Edtf.Should().Be("2023-07-12");
        agreement.Citations.Single().Date!.Edtf.Should().Be("2023");
    }

    [Fact]
    public async Task History_names_both_files()
    {
        using var folder = Amended("milestones", """{ "id": "meeting", "amends": true, "title": "The first meeting" }""");
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.LoadAsync(folder.Path);
        (await tracker.RevisionsAsync()).Single(revision => revision.RecordSlug == "meeting").Why
            .Should().Be("Loaded from a.facts.json, amended in record/b.facts.json.");
    }

    [Fact]
    public async Task A_record_that_came_later_is_a_second_revision()
    {
        using var folder = Amended("milestones", """{ "id": "meeting", "amends": true, "title": "The first meeting" }""");
        await using var tracker = await TrackerDatabase.EmptyAsync();
        (await tracker.LoadAsync(folder.Path, withRecord: false)).Count(RecordOutcome.Added).Should().Be(12);
        (await tracker.FindAsync<Milestone>("meeting"))!.Title.Should().Be("A meeting");

        var report = await tracker.LoadAsync(folder.Path);

        (report.Count(RecordOutcome.Changed), report.Count(RecordOutcome.Added), report.Count(RecordOutcome.Unchanged)).Should().Be((1, 1, 11));
        (await tracker.FindAsync<Milestone>("meeting"))!.Should().BeEquivalentTo(new { Title = "The first meeting", Version = 2 });
    }

    [Theory]
    [InlineData("milestones", """{ "id": "party", "amends": true, "title": "A party" }""", "milestones/party", "amends", "There is no earlier entry of this id to amend. Files of the folder itself are read first, then those of the folders inside it, by name.")]
    [InlineData("milestones", """{ "id": "meeting", "amends": true, "title": "" }""", "milestones/meeting", "title", "The Title field is required.")]
    [InlineData("milestones", """{ "id": "meeting", "amends": true, "colour": "red" }""", "milestones/meeting", "colour", "'colour' is not a field here.")]
    [InlineData("milestones", """{ "id": "meeting", "amends": false }""", "milestones/meeting", "amends", "'amends' is not a field here.")]
    [InlineData("milestones", """{ "id": "meeting", "amends": true, "citations": [{ "source": "nobody", "stance": "supports", "basis": "stated" }] }""", "milestones/meeting", "citations[2].source", "'nobody' is not among the sources.")]
    [InlineData("areas", """{ "id": "space", "amends": true, "aliases": null }""", "areas/space", "aliases", "It must not be null.")]
    public void A_fault_of_an_amendment(string section, string entry, string name, string field, string reason)
    {
        using var folder = Amended(section, entry);
        var fault = folder.Check().Should().ContainSingle().Which;
        (fault.Entry, fault.Field, fault.Reason).Should().Be((name, field, reason));
        fault.File.Should().EndWith("record/b.facts.json");
    }

    [Fact]
    public void An_address_that_two_sources_have()
    {
        using var folder = SeedFolder.Sound(facts => facts["sources"]!.AsArray().Add(JsonNode.Parse("""
            { "id": "again", "title": "The same", "publisher": "A publisher", "url": "https://example.org/report", "kind": "press" }
            """)));
        folder.Check().Should().ContainSingle().Which.Should().Be(new SeedFault("a.facts.json", "sources/again", "url", "The address is already that of 'report'."));
    }

    [Fact]
    public void A_term_of_the_vocabulary_needs_no_passage_and_a_fact_does()
    {
        using var folder = SeedFolder.Sound(facts => facts["areas"]![0]!.AsObject().Remove("citations"));
        folder.Check().Should().BeEmpty();
        using var other = SeedFolder.Sound(facts => facts["partners"]![0]!.AsObject().Remove("citations"));
        other.Check().Should().ContainSingle().Which.Reason.Should().Be("No fact without its passage: cite one.");
    }

    [Theory]
    [InlineData("""{ "type": "milestone", "id": "party" }""", "about[0].id", "'party' is not among the milestones.")]
    [InlineData("""{ "type": "partner", "id": "japan" }""", "about[0].id", "'japan' is not among the partners.")]
    [InlineData("""{ "type": "milestone", "id": "meeting" }, { "type": "milestone", "id": "meeting" }""", "about[1]", "'meeting' stands here twice.")]
    [InlineData("""{ "type": "planet", "id": "mars" }""", "about[0].type", "'planet' is not one of: milestone, agreement, summit, framework, area, assessment, partner.")]
    public void A_disagreement_about_nothing_or_about_one_thing_twice(string subject, string field, string reason)
    {
        using var folder = SeedFolder.Sound(facts => facts["disagreements"] = new JsonArray(JsonNode.Parse($$"""
            {
              "id": "day", "title": "The day", "type": "contradiction", "severity": "low", "claim": "Then.", "counterclaim": "Now.", "verdict": "Now.",
              "reason": "It says so.", "about": [{{subject}}],
              "citations": [
                { "source": "report", "quote": "They agreed on space.", "stance": "supports", "basis": "stated" },
                { "source": "report", "quote": "The end.", "stance": "disputes", "basis": "stated" }
              ]
            }
            """)));
        folder.Check().Should().ContainSingle().Which.Should().Be(new SeedFault("a.facts.json", "disagreements/day", field, reason));
    }

    [Theory]
    [InlineData("areas", """[{ "area": "space", "label": "Space", "sources": ["elsewhere"] }]""", "areas[0].sources", "'elsewhere' is not among the sources that the agreement cites.")]
    [InlineData("areas", """[{ "area": "sea", "label": "Sea", "sources": ["report"] }]""", "areas[0]", "'sea' is not among the areas.")]
    [InlineData(
        "areas", """[{ "area": "space", "label": "Space", "sources": ["report"] }, { "area": "space", "label": "Outer space", "sources": ["report"] }]""", "areas[1]",
        "'space' stands here twice.")]
    [InlineData("areaCount", "0", "areaCount", "The field AreaCount must be between 1 and 100.")]
    [InlineData("summit", "\"nowhere\"", "summit", "'nowhere' is not among the summits.")]
    public void A_fault_of_an_agreement_s_areas(string property, string value, string field, string reason)
    {
        using var folder = SeedFolder.Sound(facts => facts["agreements"]![0]![property] = JsonNode.Parse(value));
        folder.Check().Should().ContainSingle().Which.Should().Be(new SeedFault("a.facts.json", "agreements/jp-itpp", field, reason));
    }

    private static async Task<MilestoneDetails> LoadedAsync(SeedFolder folder)
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        (await tracker.LoadAsync(folder.Path)).Faults.Should().BeEmpty();
        return (await tracker.AskAsync((MilestoneQueries milestones) => milestones.FindAsync("meeting", default)))!;
    }

    /// <summary>The sound folder, with an entry in a file of the record after it.</summary>
    private static SeedFolder Amended(string section, string entry)
    {
        var folder = SeedFolder.Sound();
        folder.Write("record/b.facts.json", $$"""
            {
              "sources": [{ "id": "page", "title": "A page", "publisher": "A publisher", "url": "https://example.org/page", "kind": "official" }],
              "{{section}}": [{{entry}}]
            }
            """);
        return folder;
    }
}
