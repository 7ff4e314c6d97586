using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Seeding;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Tests.Seeding;

public sealed class SeedLoaderTests
{
    [Fact]
    public async Task The_article_alone_is_loaded_whole()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        var report = await tracker.LoadAsync(TrackerDatabase.Seeds, withRecord: false);

        report.Faults.Should().BeEmpty();
        report.Outcomes.Should().HaveCount(80).And.OnlyContain(entry => entry.Outcome == RecordOutcome.Added);
        report.Count(RecordOutcome.Added, "milestones").Should().Be(14);
        report.Sections.Should().Equal("sources", "partners", "frameworks", "areas", "summits", "agreements", "milestones", "assessments");
        (await tracker.CountsAsync()).Should().Contain(
        [
            new("Source", 1), new("Partner", 4), new("Framework", 2), new("CooperationArea", 17), new("Summit", 3), new("Agreement", 2),
            new("Milestone", 14), new("Assessment", 37), new("Revision", 80), new("Dataset", 1),
        ]);
        (await tracker.VersionAsync()).Should().Be(1);
    }

    [Fact]
    public async Task Every_loaded_passage_stands_in_the_text_at_its_place()
    {
        await using var tracker = await TrackerDatabase.SeededAsync();
        var text = (await tracker.AskAsync((SourceQueries sources) => sources.FindTextAsync("nato-pivot-to-indo-pacific", default)))!.Content;
        var citations = await tracker.AskAsync((TrackerDbContext db) => db.Set<Citation>().AsNoTracking().ToListAsync());

        citations.Should().NotBeEmpty().And.OnlyContain(citation => citation.Start != null && text.IndexOf(citation.Quote!, StringComparison.Ordinal) == citation.Start);
        text.Should().Be(await File.ReadAllTextAsync(Path.Combine(TrackerDatabase.Seeds, "nato-pivot-to-indo-pacific.txt")));
    }

    [Fact]
    public async Task Loading_twice_changes_nothing()
    {
        await using var tracker = await TrackerDatabase.SeededAsync();
        var before = await StateAsync(tracker);
        tracker.Clock.Now += TimeSpan.FromDays(1);

        var report = await tracker.LoadAsync(TrackerDatabase.Seeds, withRecord: false);

        report.Outcomes.Should().HaveCount(80).And.OnlyContain(entry => entry.Outcome == RecordOutcome.Unchanged);
        (await StateAsync(tracker)).Should().BeEquivalentTo(before, options => options.WithStrictOrdering());
    }

    [Fact]
    public async Task A_changed_entry_changes_its_record_and_no_other()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        using var folder = SeedFolder.Sound();
        await tracker.LoadAsync(folder.Path);
        var added = tracker.Clock.Now.UtcDateTime;
        tracker.Clock.Now += TimeSpan.FromDays(1);

        folder.Write(SeedFolder.File, SeedFolder.Facts(facts => facts["milestones"]![0]!["title"] = "A second thought"));
        var report = await tracker.LoadAsync(folder.Path);

        report.Count(RecordOutcome.Changed).Should().Be(1);
        report.Count(RecordOutcome.Unchanged).Should().Be(11);
        var milestone = await tracker.AskAsync((MilestoneQueries milestones) => milestones.FindAsync("meeting", default));
        milestone.Should().BeEquivalentTo(new { Title = "A second thought", Version = 2, CreatedAt = added, UpdatedAt = tracker.Clock.Now.UtcDateTime });
        (await tracker.RevisionsAsync()).Skip(12).Should().ContainSingle().Which.Should().BeEquivalentTo(new
        {
            RecordType = "milestone",
            RecordSlug = "meeting",
            Number = 2,
            At = tracker.Clock.Now.UtcDateTime,
            By = "seed",
            Why = "Loaded from a.facts.json.",
        });
        (await tracker.VersionAsync()).Should().Be(2);
    }

    [Fact]
    public async Task Every_field_of_every_type_can_be_changed()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        using var folder = SeedFolder.Sound();
        await tracker.LoadAsync(folder.Path);

        folder.Write(SeedFolder.File, SeedFolder.Facts(facts =>
        {
            foreach (var section in facts.AsObject().Where(section => section.Key != "sources"))
                section.Value![0]!["citations"]![0]!["quote"] = "They agreed on cyber defence.";
            facts["sources"]![0]!["setAside"]!.AsArray().Clear();
            facts["agreements"]![0]!["predecessor"] = null;
            facts["frameworks"]![0]!["successor"] = null;
            facts["summits"]![0]!["attendance"]!.AsArray().RemoveAt(0);
            facts["milestones"]![0]!["areas"]!.AsArray().Clear();
            facts["milestones"]![0]!["partners"] = new System.Text.Json.Nodes.JsonArray("KR");
            facts["milestones"]![0]!["summit"] = null;
        }));
        var report = await tracker.LoadAsync(folder.Path);

        (report.Faults, report.Count(RecordOutcome.Changed)).Should().BeEquivalentTo((Array.Empty<SeedFault>(), 8));
        var counts = await tracker.CountsAsync();
        (counts["Attendance"], counts["MilestoneAreas"], counts["MilestonePartners"], counts["Citations"]).Should().Be((1, 0, 2, 12));
        (await tracker.AskAsync((MilestoneQueries milestones) => milestones.FindAsync("meeting", default)))
            .Should().BeEquivalentTo(new { Partners = new[] { "KR" }, Summit = (string?)null, Framework = "itpp" });
    }

    [Fact]
    public async Task An_entry_that_is_removed_leaves_its_record()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        using var folder = SeedFolder.Sound();
        await tracker.LoadAsync(folder.Path);
        var before = await StateAsync(tracker);

        folder.Write(SeedFolder.File, SeedFolder.Facts(facts => facts["milestones"]!.AsArray().RemoveAt(1)));
        var report = await tracker.LoadAsync(folder.Path);

        report.Outcomes.Should().HaveCount(11).And.OnlyContain(entry => entry.Outcome == RecordOutcome.Unchanged);
        (await StateAsync(tracker)).Should().BeEquivalentTo(before, options => options.WithStrictOrdering());
    }

    [Fact]
    public async Task What_an_editor_changed_is_kept()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        using var folder = SeedFolder.Sound();
        await tracker.LoadAsync(folder.Path);
        await tracker.WriteAsync(new Change("editor@example", "A better title."), Make.Milestone("meeting") with { Title = "Edited" });

        var again = await tracker.LoadAsync(folder.Path);
        folder.Write(SeedFolder.File, SeedFolder.Facts(facts => facts["milestones"]![0]!["title"] = "A second thought"));
        var changed = await tracker.LoadAsync(folder.Path);

        again.Count(RecordOutcome.KeptEdited).Should().Be(1);
        again.Count(RecordOutcome.Unchanged).Should().Be(11);
        changed.Outcomes.Should().Equal(again.Outcomes);
        (await tracker.FindAsync<Milestone>("meeting")).Should().BeEquivalentTo(new { Title = "Edited", Version = 2 });
        (await tracker.VersionAsync()).Should().Be(2);
    }

    [Fact]
    public async Task What_an_editor_added_is_kept_when_a_seed_claims_its_id()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync(Make.Area("space") with { Name = "Edited" });
        using var folder = SeedFolder.Sound();

        (await tracker.LoadAsync(folder.Path)).Count(RecordOutcome.KeptEdited).Should().Be(1);
        (await tracker.FindAsync<Core.Areas.CooperationArea>("space"))!.Name.Should().Be("Edited");
    }

    [Fact]
    public async Task With_any_fault_nothing_is_written()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        using var folder = SeedFolder.Sound(facts => facts["assessments"]![0]!["kind"] = "mood");
        var before = await tracker.CountsAsync();

        var report = await tracker.LoadAsync(folder.Path);

        report.Should().BeEquivalentTo(new { IsSound = false, Outcomes = Array.Empty<RecordOutcome>() });
        report.Faults.Should().ContainSingle();
        (await tracker.CountsAsync()).Should().Equal(before);
    }

    [Fact]
    public async Task With_a_fault_a_record_that_holds_data_stays_as_it_is()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        using var folder = SeedFolder.Sound();
        await tracker.LoadAsync(folder.Path);
        var before = await StateAsync(tracker);

        folder.Write(SeedFolder.File, SeedFolder.Facts(facts => (facts["milestones"]![0]!["title"], facts["areas"]![0]!["group"]) = ("Changed", 4)));

        (await tracker.LoadAsync(folder.Path)).IsSound.Should().BeFalse();
        (await StateAsync(tracker)).Should().BeEquivalentTo(before, options => options.WithStrictOrdering());
    }

    [Fact]
    public async Task A_failure_in_the_middle_of_the_write_leaves_nothing_behind()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.AskAsync((TrackerDbContext db) => db.Database.ExecuteSqlRawAsync(
            "CREATE TRIGGER Refuse BEFORE INSERT ON Assessment BEGIN SELECT RAISE(ABORT, 'refused'); END"));
        using var folder = SeedFolder.Sound();
        var before = await tracker.CountsAsync();

        await tracker.Invoking(it => it.LoadAsync(folder.Path)).Should().ThrowAsync<DbUpdateException>();
        (await tracker.CountsAsync()).Should().Equal(before);

        await tracker.AskAsync((TrackerDbContext db) => db.Database.ExecuteSqlRawAsync("DROP TRIGGER Refuse"));
        (await tracker.LoadAsync(folder.Path)).Count(RecordOutcome.Added).Should().Be(12);
    }

    [Fact]
    public async Task A_stored_text_is_never_replaced()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        using var folder = SeedFolder.Sound();
        await tracker.LoadAsync(folder.Path);
        var text = Make.Text + "\nAn addition.";
        folder.Write("report.txt", text);
        folder.Write(SeedFolder.File, SeedFolder.Facts(facts => facts["sources"]![0]!["sha256"] =
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)))));

        folder.Check().Should().BeEmpty();
        (await tracker.LoadAsync(folder.Path)).Faults.Should().Equal(new SeedFault(
            SeedFolder.File, "sources/report", "sha256",
            "The record holds another text for this source. A stored text is never replaced: give the new text an id of its own."));
    }

    [Fact]
    public async Task A_stored_text_is_never_taken_away()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        using var folder = SeedFolder.Sound();
        await tracker.LoadAsync(folder.Path);
        folder.Write(SeedFolder.File, SeedFolder.Facts(facts =>
        {
            (facts["sources"]![0]!["text"], facts["sources"]![0]!["sha256"]) = (null, null);
            facts["sources"]![0]!["setAside"]!.AsArray().Clear();
        }));

        (await tracker.LoadAsync(folder.Path)).Faults.Should().Equal(new SeedFault(
            SeedFolder.File, "sources/report", "text",
            "The record holds a text for this source, which passages count on. A stored text is never taken away."));
    }

    [Fact]
    public async Task Entries_may_refer_to_later_entries_and_to_other_files()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        using var folder = SeedFolder.Sound();
        var facts = System.Text.Json.Nodes.JsonNode.Parse(SeedFolder.Facts())!.AsObject();
        foreach (var (file, section) in facts.Select((section, index) => ($"{9 - index}.facts.json", section)))
            folder.Write(file, new System.Text.Json.Nodes.JsonObject { [section.Key] = section.Value!.DeepClone() }.ToJsonString());
        File.Delete(Path.Combine(folder.Path, SeedFolder.File));

        (await tracker.LoadAsync(folder.Path)).Count(RecordOutcome.Added).Should().Be(12);
    }

    /// <summary>All that a load could change.</summary>
    private static async Task<object> StateAsync(TrackerDatabase tracker) => new
    {
        Counts = await tracker.CountsAsync(),
        Version = await tracker.VersionAsync(),
        Revisions = await tracker.RevisionsAsync(),
        Milestones = await tracker.AskAsync((TrackerDbContext db) => db.Set<Milestone>().AsNoTracking().OrderBy(milestone => milestone.Id).ToListAsync()),
        Citations = await tracker.AskAsync((TrackerDbContext db) => db.Set<Citation>().AsNoTracking().OrderBy(citation => citation.Id).ToListAsync()),
    };
}
