using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Assessments;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Disagreements;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Names;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Core.Summits;

namespace PartnershipTracker.Core.Tests.History;

/// <summary>Revisions, versions, conflicts, and the dataset version that they raise.</summary>
public sealed class LedgerTests
{
    /// <summary>An input of every type, each field filled, in an order in which they can be written.</summary>
    private static readonly RecordInput[] Everything =
    [
        Make.Source() with { Author = "An author", Republisher = "Another", Published = new(EdtfDate.Parse("2024-06-21"), "today", Basis.Inferred, "From the address.") },
        Make.Partner() with { Aliases = [new("Tokyo", AliasStatus.Variant), new("Nihno", AliasStatus.SourceSpelling, "A report's.")], Citations = [Make.Citation()] },
        Make.Framework() with { TermYears = 4, Aliases = [new("ITTP", AliasStatus.SourceSpelling, "The article's.")], Citations = [Make.Citation()] },
        Make.Area() with { Note = "As the sources name it.", Aliases = [new("outer space", AliasStatus.Standard)], Citations = [Make.Citation()] },
        Make.Summit() with { Note = "Days differ.", Attendance = [new() { Partner = "JP", Name = "A leader", Office = "Prime Minister", Leader = true, Note = "Came late." }], Citations = [Make.Citation()] },
        Make.Agreement() with
        {
            Adopted = Make.Date("2023-07"),
            PeriodStart = Make.Date("2023"),
            PeriodEnd = Make.Date("2026?"),
            Summit = "vilnius-2023",
            Areas = [new() { Area = "space", Label = "Space security", Sources = ["report"] }],
            AreaCount = 16,
            Objectives = ["Closer dialogue"],
            Priorities = ["New challenges"],
            Confidence = Confidence.Medium,
            Note = "A note.",
            Citations = [Make.Citation()],
        },
        Make.Milestone() with
        {
            Kind = MilestoneKind.Statement,
            Areas = ["space"],
            Framework = "itpp",
            Agreement = "jp-itpp",
            Summit = "vilnius-2023",
            Statement = new() { Speaker = "A leader", Office = "Prime Minister", Forum = "A summit", Words = "They agreed", Wording = Wording.Translated },
            Standing = Standing.Scheduled,
            Significance = Significance.Context,
            Confidence = Confidence.Medium,
            Citations = [Make.Citation() with { Before = "cyber defence. ", After = "\n", Date = new(EdtfDate.Parse("202X"), "agreed"), Stance = Stance.Disputes, Basis = Basis.Inferred, Note = "“Élan”." }],
        },
        Make.Assessment() with { Areas = ["space"], Citations = [Make.Citation()] },
        Make.Disagreement(),
        Make.Name("ada-lovelace", "Ada Lovelace", "Lovelace") with { Note = "A mathematician." },
    ];

    [Fact]
    public async Task Every_type_of_record_begins_with_revision_1_that_holds_it_whole()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync(new Change("editor@example", "First entry."), Everything);

        var revisions = await tracker.RevisionsAsync();
        revisions.Select(revision => (revision.RecordType, revision.RecordSlug)).Should().Equal(
            ("source", "report"), ("partner", "japan"), ("framework", "itpp"), ("cooperation-area", "space"), ("summit", "vilnius-2023"),
            ("agreement", "jp-itpp"), ("milestone", "meeting"), ("assessment", "a-driver"), ("disagreement", "a-day"), ("proper-name", "ada-lovelace"));
        foreach (var (revision, input) in revisions.Zip(Everything))
        {
            revision.Should().BeEquivalentTo(new { Number = 1, At = tracker.Clock.Now.UtcDateTime, By = "editor@example", Why = "First entry." });
            JsonSerializer.Deserialize(revision.Snapshot, input.GetType(), RecordJson.Options)
                .Should().BeEquivalentTo(input, options => options.RespectingRuntimeTypes().WithStrictOrdering());
        }
    }

    [Fact]
    public async Task A_snapshot_written_again_changes_nothing()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync(Everything);
        var again = (await tracker.RevisionsAsync()).Zip(Everything)
            .Select(pair => (RecordInput)JsonSerializer.Deserialize(pair.First.Snapshot, pair.Second.GetType(), RecordJson.Options)!);

        (await tracker.WriteAsync([.. again])).Should().HaveCount(10).And.OnlyContain(outcome => outcome == RecordOutcome.Unchanged);
        (await tracker.VersionAsync()).Should().Be(1);
    }

    [Fact]
    public async Task Every_seeded_record_has_revision_1_and_no_other()
    {
        await using var tracker = await TrackerDatabase.SeededAsync();
        var revisions = await tracker.RevisionsAsync();
        revisions.Should().HaveCount(80).And.OnlyContain(revision => revision.Number == 1 && revision.By == Change.SeedAuthor);
        revisions.Select(revision => (revision.RecordType, revision.RecordSlug)).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task Each_write_raises_the_version_of_its_record_and_of_the_dataset_by_one()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        (await tracker.VersionAsync()).Should().Be(0);
        await tracker.WriteAsync(Make.Partner(), Make.Milestone("a"), Make.Milestone("b"));
        (await tracker.VersionAsync()).Should().Be(1);
        await tracker.WriteAsync(Make.Milestone("a") with { Title = "Changed" });
        await tracker.WriteAsync(Make.Milestone("a") with { Title = "Changed again" });

        (await tracker.VersionAsync()).Should().Be(3);
        (await tracker.FindAsync<Milestone>("a"))!.Version.Should().Be(3);
        (await tracker.FindAsync<Milestone>("b"))!.Version.Should().Be(1);
        (await tracker.RevisionsAsync()).Where(revision => revision.RecordSlug == "a").Select(revision => revision.Number).Should().Equal(1, 2, 3);
    }

    [Fact]
    public async Task What_says_nothing_new_raises_nothing()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync(Make.Partner());
        (await tracker.WriteAsync(new Change("another@example", "No reason."), Make.Partner())).Should().Equal(RecordOutcome.Unchanged);
        (await tracker.VersionAsync(), (await tracker.RevisionsAsync()).Count).Should().Be((1L, 1));
    }

    [Fact]
    public async Task Every_field_is_written_to_its_record()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync(Everything);
        await ShownAsync(tracker, (SourceQueries queries) => queries.FindAsync("report", default), Everything[0], "Text", "SetAside");
        await ShownAsync(tracker, (PartnerQueries queries) => queries.FindAsync("japan", default), Everything[1]);
        await ShownAsync(tracker, (FrameworkQueries queries) => queries.FindAsync("itpp", default), Everything[2]);
        await ShownAsync(tracker, (AreaQueries queries) => queries.FindAsync("space", default), Everything[3]);
        await ShownAsync(tracker, (SummitQueries queries) => queries.FindAsync("vilnius-2023", default), Everything[4]);
        await ShownAsync(tracker, (AgreementQueries queries) => queries.FindAsync("jp-itpp", null, default), Everything[5]);
        await ShownAsync(tracker, (MilestoneQueries queries) => queries.FindAsync("meeting", default), Everything[6]);
        await ShownAsync(tracker, (AssessmentQueries queries) => queries.FindAsync("a-driver", default), Everything[7]);
        await ShownAsync(tracker, (DisagreementQueries queries) => queries.FindAsync("a-day", default), Everything[8]);
        await ShownAsync(
            tracker, async (NameQueries queries) => (await queries.ListAsync(new() { Q = "lovelace" }, default)).Single(), Everything[9]);
    }

    // What is shown says the same in the same words; dates and places of passages are shown with more.
    private static async Task ShownAsync<TQueries, TDetails>(
        TrackerDatabase tracker, Func<TQueries, Task<TDetails>> find, RecordInput input, params string[] notShown)
        where TQueries : notnull
    {
        var shown = JsonSerializer.SerializeToNode(await tracker.AskAsync(find), RecordJson.Options)!.AsObject();
        foreach (var (field, value) in JsonSerializer.SerializeToNode(input, input.GetType(), RecordJson.Options)!.AsObject())
        {
            if (!notShown.Contains(field, StringComparer.OrdinalIgnoreCase))
                Says(shown[field], value, $"{input.Id}.{field}");
        }
    }

    private static void Says(JsonNode? shown, JsonNode? written, string path)
    {
        switch (written)
        {
            case JsonObject fields:
                foreach (var (field, value) in fields.Where(field => field.Key is not ("before" or "after")))
                    Says(shown![field], value, $"{path}.{field}");
                break;
            case JsonArray items:
                shown!.AsArray().Should().HaveCount(items.Count, path);
                foreach (var (index, item) in items.Index())
                    Says(shown[index], item, $"{path}[{index}]");
                break;
            default:
                (shown?.ToJsonString()).Should().Be(written?.ToJsonString(), path);
                break;
        }
    }

    [Theory]
    [InlineData("milestone")]
    [InlineData("summit")]
    [InlineData("agreement")]
    public async Task Of_two_edits_of_one_record_at_one_time_the_second_is_a_conflict(string type)
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync(Everything);
        var (mine, theirs) = type switch
        {
            "milestone" => ((RecordInput)(Make.Milestone() with { Title = "Mine" }), (RecordInput)(Make.Milestone() with { Title = "Theirs" })),
            "summit" => (Make.Summit() with { Name = "Mine" }, Make.Summit() with { Name = "Theirs" }),
            _ => (Make.Agreement() with { Note = "Mine" }, Make.Agreement() with { Note = "Theirs" }),
        };
        await using var one = tracker.Scope();
        await using var other = tracker.Scope();
        await TrackerDatabase.StageAsync(one.ServiceProvider, mine, TrackerDatabase.Editor);
        await TrackerDatabase.StageAsync(other.ServiceProvider, theirs, TrackerDatabase.Editor);
        await other.ServiceProvider.GetRequiredService<TrackerDbContext>().SaveChangesAsync();

        await one.Invoking(scope => scope.ServiceProvider.GetRequiredService<TrackerDbContext>().SaveChangesAsync())
            .Should().ThrowAsync<DbUpdateConcurrencyException>();

        (await tracker.VersionAsync()).Should().Be(2);
        (await tracker.RevisionsAsync()).Should().HaveCount(11).And.NotContain(revision => revision.Snapshot.Contains("Mine"));
    }

    [Fact]
    public async Task What_refers_to_nothing_is_not_staged()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.Invoking(it => it.WriteAsync(Make.Milestone())).Should().ThrowAsync<KeyNotFoundException>();
        await tracker.WriteAsync(Make.Partner());
        await tracker.Invoking(it => it.WriteAsync(Make.Milestone() with { Summit = "none" }))
            .Should().ThrowAsync<KeyNotFoundException>().WithMessage("There is no summit 'none'.");
        (await tracker.CountsAsync())["Milestone"].Should().Be(0);
    }
}
