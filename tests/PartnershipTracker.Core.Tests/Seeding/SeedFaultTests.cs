using System.Text.Json.Nodes;
using PartnershipTracker.Core.Seeding;

namespace PartnershipTracker.Core.Tests.Seeding;

/// <summary>Every fault of one entry, asserted whole: the person who wrote the file must see what to mend, and where.</summary>
public sealed class SeedFaultTests
{
    [Fact]
    public void A_sound_folder_has_no_fault()
    {
        using var folder = SeedFolder.Sound();
        SeedLoader.Check(folder.Path, withRecord: true).Should().BeEquivalentTo((Faults: Array.Empty<SeedFault>(), Entries: 12));
    }

    [Fact]
    public void The_seeds_of_the_site_have_no_fault() =>
        SeedLoader.Check(TrackerDatabase.Seeds, withRecord: false).Should().BeEquivalentTo((Faults: Array.Empty<SeedFault>(), Entries: 80));

    [Fact]
    public void A_fault_is_told_on_one_line_without_its_empty_parts()
    {
        new SeedFault("a.facts.json", "milestones/m", "date.edtf", "No date.").ToString().Should().Be("a.facts.json: milestones/m: date.edtf: No date.");
        new SeedFault("a.facts.json", "", "", "Not JSON.").ToString().Should().Be("a.facts.json: Not JSON.");
    }

    [Fact]
    public void An_unknown_section() =>
        FaultOf(facts => facts["milestone"] = new JsonArray())
            .Should().Be(new SeedFault(SeedFolder.File, "milestone", "", "There is no such section. Sections: sources, partners, frameworks, areas, summits, agreements, milestones, assessments, disagreements, names."));

    [Fact]
    public void A_section_that_is_no_array() =>
        FaultOf(facts => facts["assessments"] = new JsonObject())
            .Should().Be(new SeedFault(SeedFolder.File, "assessments", "", "The section must be an array."));

    [Theory]
    [InlineData("an unknown property", """{ "colour": "red" }""", "colour", "'colour' is not a field here.")]
    [InlineData("text for a list", """{ "partners": "JP" }""", "partners", "The value is of the wrong type.")]
    [InlineData("a list for text", """{ "title": ["A meeting"] }""", "title", "The value is of the wrong type.")]
    [InlineData("null for text", """{ "title": null }""", "title", "It must not be null.")]
    [InlineData("null in a list", """{ "partners": ["JP", null] }""", "partners[1]", "It must not be null.")]
    [InlineData("null for a citation", """{ "citations": [null] }""", "citations[0]", "It must not be null.")]
    [InlineData("a property deep inside", """{ "citations": [{ "source": "report", "stance": "supports", "basis": "stated", "page": 4 }] }""", "citations[0].page", "'page' is not a field here.")]
    [InlineData("an unknown code", """{ "kind": "party" }""", "kind", "'party' is not one of: agreement, conference, exercise, institution, meeting, operation, other, policy, statement, summit, visit.")]
    [InlineData("a code in capitals", """{ "standing": "Held" }""", "standing", "'Held' is not one of: held, scheduled, expected.")]
    [InlineData("a number for a code", """{ "standing": 0 }""", "standing", "The value must be one of: held, scheduled, expected.")]
    [InlineData("no date at all", """{ "date": { "edtf": "2023-13", "basis": "stated" } }""", "date.edtf", "'2023-13' is not a date: There is no month 13: months are 01 to 12, seasons and parts of the year 21 to 41. (at character 6)")]
    [InlineData("a number for a date", """{ "date": { "edtf": 2023, "basis": "stated" } }""", "date.edtf", "A date is a string in EDTF, such as \"2023-07\".")]
    [InlineData("an empty title", """{ "title": "" }""", "title", "The Title field is required.")]
    [InlineData("no partner", """{ "partners": [] }""", "partners", "A milestone names at least one partner.")]
    [InlineData("an unknown partner", """{ "partners": ["JP", "XX"] }""", "partners[1]", "'XX' is not among the partners.")]
    [InlineData("a partner by its id", """{ "partners": ["japan"] }""", "partners[0]", "'japan' is not among the partners.")]
    [InlineData("a partner twice", """{ "partners": ["JP", "JP"] }""", "partners[1]", "'JP' stands here twice.")]
    [InlineData("an unknown area", """{ "areas": ["sea"] }""", "areas[0]", "'sea' is not among the areas.")]
    [InlineData("an unknown framework", """{ "framework": "ittp" }""", "framework", "'ittp' is not among the frameworks.")]
    [InlineData("an unknown agreement", """{ "agreement": "none" }""", "agreement", "'none' is not among the agreements.")]
    [InlineData("an unknown summit", """{ "summit": "none" }""", "summit", "'none' is not among the summits.")]
    [InlineData("an inferred date without its reason", """{ "date": { "edtf": "2023", "basis": "inferred" } }""", "date.note", "An inferred date needs a note that gives the reason.")]
    [InlineData("an inferred date with a blank reason", """{ "date": { "edtf": "2023", "basis": "inferred", "note": " " } }""", "date.note", "An inferred date needs a note that gives the reason.")]
    [InlineData("words for the date that are not the source's", """{ "date": { "edtf": "2023", "words": "last year", "basis": "stated" } }""", "date.words", "The source's words are in no quotation of this record: \"last year\".")]
    [InlineData("a statement without its kind", """{ "statement": { "speaker": "A leader" } }""", "statement", "A milestone of kind 'meeting' has no statement: make its kind 'statement'.")]
    [InlineData("a statement without a speaker", """{ "kind": "statement", "statement": { "speaker": "" } }""", "statement.speaker", "The Speaker field is required.")]
    [InlineData("spoken words that are not the source's", """{ "kind": "statement", "statement": { "speaker": "A leader", "words": "We agree." } }""", "statement.words", "The source's words are in no quotation of this record: \"We agree.\".")]
    [InlineData("a wording of no words", """{ "kind": "statement", "statement": { "speaker": "A leader", "wording": "original" } }""", "statement.wording", "Only words that are given are original or translated: give them, or leave 'wording' out.")]
    [InlineData("a wording that is neither", """{ "kind": "statement", "statement": { "speaker": "A leader", "wording": "spoken" } }""", "statement.wording", "'spoken' is not one of: original, translated.")]
    public void A_fault_of_a_milestone(string fault, string change, string field, string reason) =>
        FaultOf(facts =>
        {
            foreach (var (property, value) in JsonNode.Parse(change)!.AsObject())
                facts["milestones"]![0]![property] = value?.DeepClone();
        }).Should().Be(new SeedFault(SeedFolder.File, "milestones/meeting", field, reason), fault);

    [Theory]
    [InlineData("title", "It lacks: title.", "")]
    [InlineData("partners", "It lacks: partners.", "")]
    [InlineData("date", "It lacks: date.", "")]
    [InlineData("standing", "It lacks: standing.", "")]
    [InlineData("significance", "It lacks: significance.", "")]
    [InlineData("confidence", "It lacks: confidence.", "")]
    [InlineData("date.edtf", "It lacks: edtf.", "date")]
    [InlineData("date.basis", "It lacks: basis.", "date")]
    [InlineData("citations", "No fact without its passage: cite one.", "citations")]
    [InlineData("citations.0.stance", "It lacks: stance.", "citations[0]")]
    [InlineData("citations.0.basis", "It lacks: basis.", "citations[0]")]
    [InlineData("citations.0.source", "It lacks: source.", "citations[0]")]
    public void A_missing_property(string property, string reason, string field) =>
        FaultOf(facts => Remove(facts["milestones"]![0]!, property.Split('.')))
            .Should().Be(new SeedFault(SeedFolder.File, "milestones/meeting", field, reason));

    [Fact]
    public void Several_missing_properties_are_one_fault() =>
        FaultOf(facts => facts["areas"]!.AsArray().Add(new JsonObject { ["name"] = "Sea" }))
            .Should().Be(new SeedFault(SeedFolder.File, "areas/[1]", "", "It lacks: group, kind, id."));

    [Fact]
    public void An_id_that_is_no_slug() =>
        FaultOf(facts => facts["milestones"]![0]!["id"] = "A meeting").Should().Be(new SeedFault(
            SeedFolder.File, "milestones/A meeting", "id", "An id has lower-case letters and digits, in words joined by single hyphens."));

    [Fact]
    public void A_title_that_is_too_long() =>
        FaultOf(facts => facts["milestones"]![0]!["title"] = new string('a', 201)).Should().Be(new SeedFault(
            SeedFolder.File, "milestones/meeting", "title", "The field Title must be a string or array type with a maximum length of '200'."));

    [Theory]
    [InlineData("an unknown source", """{ "source": "none" }""", "source", "'none' is not among the sources.")]
    [InlineData("a look-alike", """{ "quote": "They agreed on  space." }""", "quote", "The passage is not in the text: \"They agreed on  space.\". Quotations are exact, spaces and quotation marks too.")]
    [InlineData("no passage", """{ "quote": null }""", "quote", "The source's text is held: name the passage.")]
    [InlineData("a passage that occurs twice", """{ "quote": "They agreed on" }""", "quote", "The passage occurs more than once in the text: \"They agreed on\". Give the text directly before or after it.")]
    [InlineData("the wrong words before", """{ "before": "in 2022. " }""", "quote", "The passage is in the text, but not with these words around it: \"They agreed on space.\". Give the text directly before or after it, exactly.")]
    [InlineData("an inference without its reason", """{ "basis": "inferred" }""", "note", "An inferred fact needs a note that gives the reason.")]
    public void A_fault_of_a_citation(string fault, string change, string field, string reason) =>
        FaultOf(facts =>
        {
            foreach (var (property, value) in JsonNode.Parse(change)!.AsObject())
                facts["areas"]![0]!["citations"]![0]![property] = value?.DeepClone();
        }).Should().Be(new SeedFault(SeedFolder.File, "areas/space", $"citations[0].{field}", reason), fault);

    [Theory]
    [InlineData(" cyber", null)]
    [InlineData(null, "2023. ")]
    [InlineData(" cyber", "2023. ")]
    public void A_passage_that_occurs_twice_is_told_apart_by_the_words_around_it(string? after, string? before)
    {
        using var folder = SeedFolder.Sound(facts =>
        {
            var citation = facts["areas"]![0]!["citations"]![0]!;
            (citation["quote"], citation["after"], citation["before"]) = ("They agreed on", after, before);
        });
        folder.Check().Should().BeEmpty();
    }

    [Fact]
    public void An_altered_text() =>
        FaultOf(facts => { }, folder => folder.Write("report.txt", Make.Text + " "))
            .Reason.Should().MatchRegex("^The stored text 'report.txt' was altered: its SHA-256 is [0-9a-f]{64}\\.$");

    [Fact]
    public void A_missing_text_is_one_fault_and_not_one_for_every_passage() =>
        FaultOf(facts => { }, folder => File.Delete(Path.Combine(folder.Path, "report.txt")))
            .Should().Be(new SeedFault(SeedFolder.File, "sources/report", "text", "The file 'report.txt' is not there."));

    [Theory]
    [InlineData("../report.txt")]
    [InlineData("/etc/passwd")]
    public void A_text_outside_the_folder_is_refused_and_not_opened(string name) =>
        FaultOf(facts => facts["sources"]![0]!["text"] = name)
            .Should().Be(new SeedFault(SeedFolder.File, "sources/report", "text", "The text is a file beside the seed file, named without a folder."));

    [Theory]
    [InlineData("setAside[0].quote", "The passage is not in the text: \"No heading\". Quotations are exact, spaces and quotation marks too.")]
    public void A_passage_to_set_aside_that_is_not_in_the_text(string field, string reason) =>
        FaultOf(facts => facts["sources"]![0]!["setAside"]![0]!["quote"] = "No heading")
            .Should().Be(new SeedFault(SeedFolder.File, "sources/report", field, reason));

    [Theory]
    [InlineData("url", "ftp://example.org", "url", "The address must be a full http or https address.")]
    [InlineData("url", "example.org", "url", "The address must be a full http or https address.")]
    [InlineData("sha256", null, "sha256", "A stored text and its SHA-256 go together.")]
    public void A_fault_of_a_source(string property, string? value, string field, string reason) =>
        FaultOf(facts => facts["sources"]![0]![property] = value).Should().Be(new SeedFault(SeedFolder.File, "sources/report", field, reason));

    [Fact]
    public void An_unknown_partner_at_a_summit() =>
        FaultOf(facts => facts["summits"]![0]!["attendance"]![1]!["partner"] = "XX")
            .Should().Be(new SeedFault(SeedFolder.File, "summits/vilnius-2023", "attendance[1].partner", "'XX' is not among the partners."));

    [Fact]
    public void Two_people_may_come_to_a_summit_for_one_partner()
    {
        using var folder = SeedFolder.Sound(facts => facts["summits"]![0]!["attendance"]![1]!["partner"] = "JP");
        folder.Check().Should().BeEmpty();
    }

    [Fact]
    public void An_unknown_partner_of_an_agreement() =>
        FaultOf(facts => facts["agreements"]![0]!["partner"] = "XX")
            .Should().Be(new SeedFault(SeedFolder.File, "agreements/jp-itpp", "partner", "'XX' is not among the partners."));

    [Fact]
    public void A_period_that_ends_before_it_begins() =>
        FaultOf(facts =>
        {
            facts["agreements"]![0]!["periodStart"] = JsonNode.Parse("""{ "edtf": "2023", "basis": "stated" }""");
            facts["agreements"]![0]!["periodEnd"] = JsonNode.Parse("""{ "edtf": "2022", "basis": "stated" }""");
        }).Should().Be(new SeedFault(SeedFolder.File, "agreements/jp-itpp", "periodEnd", "The period ends before it begins."));

    [Fact]
    public void A_misspelling_that_is_nobodys() =>
        FaultOf(facts => facts["frameworks"]![1]!["aliases"] = JsonNode.Parse("""[{ "text": "ITTP", "status": "source-spelling" }]"""))
            .Should().Be(new SeedFault(SeedFolder.File, "frameworks/itpp", "aliases[0].note", "A source's spelling needs a note that says whose it is."));

    private static void Remove(JsonNode node, ReadOnlySpan<string> path)
    {
        if (path.Length > 1)
            Remove(node is JsonArray array ? array[int.Parse(path[0], System.Globalization.CultureInfo.InvariantCulture)]! : node[path[0]]!, path[1..]);
        else
            node.AsObject().Remove(path[0]);
    }

    /// <summary>The one fault of the sound folder after it was spoilt.</summary>
    private static SeedFault FaultOf(Action<JsonNode> spoil, Action<SeedFolder>? spoilFiles = null)
    {
        using var folder = SeedFolder.Sound(spoil);
        spoilFiles?.Invoke(folder);
        return folder.Check().Should().ContainSingle().Which;
    }
}
