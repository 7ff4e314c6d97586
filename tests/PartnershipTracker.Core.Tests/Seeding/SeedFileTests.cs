using System.Text.Json.Nodes;
using PartnershipTracker.Core.Seeding;

namespace PartnershipTracker.Core.Tests.Seeding;

/// <summary>Faults of whole files, and between entries and files.</summary>
public sealed class SeedFileTests
{
    [Fact]
    public void A_file_that_is_no_JSON_is_told_with_its_line()
    {
        using var folder = new SeedFolder();
        folder.Write("a.facts.json", "{\n  \"areas\": [\n    { \"id\": \"space\", }\n  ]\n}");
        folder.Check().Should().ContainSingle().Which.Should().Be(new SeedFault(
            "a.facts.json", "", "",
            "Not JSON at line 3, byte 22: The JSON object contains a trailing comma at the end which is not supported in this mode. Change the reader options."));
    }

    [Fact]
    public void A_property_that_is_given_twice()
    {
        using var folder = SeedFolder.Sound();
        folder.Write("b.facts.json", """{ "areas": [{ "id": "sea", "id": "sky" }] }""");
        folder.Check().Should().ContainSingle().Which.Should().Be(new SeedFault("b.facts.json", "", "", "The property 'id' is given twice in one object."));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"areas\"")]
    public void A_file_that_holds_no_object(string json)
    {
        using var folder = new SeedFolder();
        folder.Write("a.facts.json", json);
        folder.Check().Should().ContainSingle().Which.Should().Be(new SeedFault("a.facts.json", "", "", "The file must hold one JSON object."));
    }

    [Theory]
    [InlineData("5")]
    [InlineData("\"space\"")]
    [InlineData("[]")]
    public void An_entry_that_is_no_object_is_named_by_its_place(string entry)
    {
        using var folder = new SeedFolder();
        folder.Write("a.facts.json", $$"""{ "areas": [{{entry}}] }""");
        folder.Check().Should().ContainSingle().Which.Should().Be(new SeedFault("a.facts.json", "areas/[0]", "", "The value is of the wrong type."));
    }

    [Fact]
    public void An_entry_that_is_null_is_named_by_its_place()
    {
        using var folder = new SeedFolder();
        folder.Write("a.facts.json", """{ "areas": [null] }""");
        folder.Check().Should().ContainSingle().Which.Should().Be(new SeedFault("a.facts.json", "areas/[0]", "", "The entry is null."));
    }

    [Fact]
    public void A_folder_without_seed_files()
    {
        using var folder = new SeedFolder();
        folder.Write("notes.json", "{}");
        folder.Check().Should().ContainSingle().Which.Should().Be(
            new SeedFault(folder.Path, "", "", "There is no seed file (*.facts.json) in this folder."));
    }

    [Fact]
    public void A_folder_that_is_not_there()
    {
        using var folder = new SeedFolder();
        var missing = Path.Combine(folder.Path, "missing");
        SeedLoader.Check(missing, withRecord: true).Faults.Should().ContainSingle().Which.Should().Be(
            new SeedFault(missing, "", "", "There is no seed file (*.facts.json) in this folder."));
    }

    [Theory]
    [InlineData("areas", "id", "areas/space", "The id 'space' is already taken in a.facts.json. To add to that entry, say \"amends\": true.")]
    [InlineData("sources", "id", "sources/report", "The id 'report' is already taken in a.facts.json. To add to that entry, say \"amends\": true.")]
    [InlineData("milestones", "id", "milestones/meeting", "The id 'meeting' is already taken in a.facts.json. To add to that entry, say \"amends\": true.")]
    [InlineData("assessments", "id", "assessments/a-driver", "The id 'a-driver' is already taken in a.facts.json. To add to that entry, say \"amends\": true.")]
    public void An_id_that_is_given_twice_in_one_file(string section, string field, string entry, string reason)
    {
        using var folder = SeedFolder.Sound(facts => facts[section]!.AsArray().Add(facts[section]![0]!.DeepClone()));
        folder.Check().Should().ContainSingle().Which.Should().Be(new SeedFault("a.facts.json", entry, field, reason));
    }

    [Fact]
    public void An_id_that_is_given_twice_in_two_files_is_told_of_the_later_one()
    {
        using var folder = SeedFolder.Sound();
        folder.Write("more/b.facts.json", new JsonObject { ["areas"] = JsonNode.Parse(SeedFolder.Facts())!["areas"]!.DeepClone() }.ToJsonString());
        folder.Check().Should().ContainSingle().Which.Should().Be(
            new SeedFault("more/b.facts.json", "areas/space", "id", "The id 'space' is already taken in a.facts.json. To add to that entry, say \"amends\": true."));
    }

    [Fact]
    public void A_code_that_two_partners_claim()
    {
        using var folder = SeedFolder.Sound(facts => facts["partners"]![1]!["code"] = "JP");
        folder.Check().Should().Equal(
            new SeedFault("a.facts.json", "partners/south-korea", "code", "The code 'JP' is already taken by japan."),
            new SeedFault("a.facts.json", "summits/vilnius-2023", "attendance[1].partner", "'KR' is not among the partners."));
    }

    [Fact]
    public void Frameworks_that_succeed_each_other()
    {
        using var folder = SeedFolder.Sound(facts => facts["frameworks"]![1]!["successor"] = "ipcp");
        folder.Check().Should().Equal(
            new SeedFault("a.facts.json", "frameworks/ipcp", "successor", "It comes back to this entry."),
            new SeedFault("a.facts.json", "frameworks/itpp", "successor", "It comes back to this entry."));
    }

    [Fact]
    public void An_agreement_that_precedes_itself_does_not_accuse_the_one_that_follows_it()
    {
        using var folder = SeedFolder.Sound(facts => facts["agreements"]![1]!["predecessor"] = "jp-ipcp");
        folder.Check().Should().Equal(new SeedFault("a.facts.json", "agreements/jp-ipcp", "predecessor", "It comes back to this entry."));
    }

    [Fact]
    public void An_entry_that_cannot_be_read_does_not_accuse_those_that_refer_to_it()
    {
        using var folder = SeedFolder.Sound(facts => facts["areas"]![0]!["colour"] = "red");
        folder.Check().Should().Equal(new SeedFault("a.facts.json", "areas/space", "colour", "'colour' is not a field here."));
    }

    [Fact]
    public void All_faults_of_all_files_are_listed()
    {
        using var folder = SeedFolder.Sound(facts =>
        {
            facts["sources"]![0]!["url"] = "nowhere";
            facts["milestones"]![0]!["date"]!["edtf"] = "soon";
            facts["milestones"]![1]!["areas"] = new JsonArray("sea", "sky");
            facts["assessments"]![0]!["citations"]![0]!["quote"] = "They agreed on nothing.";
        });
        folder.Write("b.facts.json", "{");
        folder.Write("c.facts.json", """{ "arias": [] }""");

        folder.Check().Select(fault => (fault.File, fault.Entry, fault.Field)).Should().Equal(
            ("a.facts.json", "sources/report", "url"),
            ("a.facts.json", "milestones/meeting", "date.edtf"),
            ("b.facts.json", "", ""),
            ("c.facts.json", "arias", ""),
            ("a.facts.json", "milestones/statement", "areas[0]"),
            ("a.facts.json", "milestones/statement", "areas[1]"),
            ("a.facts.json", "assessments/a-driver", "citations[0].quote"));
    }

    [Fact]
    public void Files_of_folders_inside_are_read_after_those_of_the_folder_itself()
    {
        using var folder = SeedFolder.Sound();
        folder.Write("Z.facts.json", "{}");
        folder.Write("0/broken.facts.json", "1");
        folder.Write("b.facts.json", "2");
        folder.Check().Select(fault => fault.File).Should().Equal("b.facts.json", "0/broken.facts.json");
    }
}
