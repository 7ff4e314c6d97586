using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Statements;

namespace PartnershipTracker.Core.Tests.Statements;

/// <summary>Who said what, and what followed, on a record of a test's own.</summary>
public sealed class StatementQueriesTests
{
    private static readonly IReadOnlyList<RecordInput> Ground = [Make.Partner(), Make.Partner("KR"), Make.Name("ada-lovelace", "Ada Lovelace", "Lovelace Ada")];

    [Fact]
    public async Task Only_milestones_with_a_speaker_are_statements_in_the_one_order()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync([.. Ground, Make.Milestone("no-words", "2020") with { Kind = MilestoneKind.Statement }, Said("late", "2022-01-01"), Said("early", "2021"), Said("open", "../2024")]);

        var page = await ListAsync(tracker, new());

        page.Items.Select(statement => statement.Milestone.Id).Should().Equal("open", "early", "late");
        page.Total.Should().Be(3);
        (await tracker.AskAsync((StatementQueries statements) => statements.CountAsync(default))).Should().Be(3);
        (await tracker.AskAsync((StatementQueries statements) => statements.YearsAsync(default))).Should().Equal(2021, 2022);
    }

    [Fact]
    public async Task A_speaker_is_one_however_sources_spell_the_name()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync([.. Ground, Said("one", speaker: "Ada Lovelace"), Said("two", speaker: "Lovelace Ada"), Said("three", speaker: "The ministry's “voice” (unnamed)")]);

        var speakers = await tracker.AskAsync((StatementQueries statements) => Task.FromResult(statements.Speakers));
        speakers.Terms.Select(term => (term.Code, term.Name)).Should().Equal(("ada-lovelace", "Ada Lovelace"), ("the-ministrys-voice-unnamed", "The ministry's “voice” (unnamed)"));
        foreach (var spelling in new[] { "ada-lovelace", "Lovelace Ada", "ADA LOVELACE" })
            (await ListAsync(tracker, new() { Speaker = [spelling] })).Items.Select(statement => (statement.Milestone.Id, statement.Speaker)).Should().Equal(("one", "Ada Lovelace"), ("two", "Ada Lovelace"));
        (await ListAsync(tracker, new() { Speaker = ["the-ministrys-voice-unnamed"] })).Items.Should().ContainSingle().Which.SpeakerId.Should().Be("the-ministrys-voice-unnamed");
    }

    [Fact]
    public async Task Partner_and_year_narrow_the_list_and_a_vague_date_may_fall_into_each_of_its_years()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync([.. Ground, Said("jp-2021", "2021-05"), Said("kr-2022", "2022-05") with { Partners = ["KR"] }, Said("vague", "2021/2023"), Said("up-to", "../2021-03")]);

        (await IdsAsync(tracker, new() { Partner = ["KR"] })).Should().Equal("kr-2022");
        (await IdsAsync(tracker, new() { Year = ["2022"] })).Should().Equal("vague", "kr-2022");
        (await IdsAsync(tracker, new() { Year = ["2021,2022"], Partner = ["JP"] })).Should().Equal("up-to", "vague", "jp-2021");
        (await IdsAsync(tracker, new() { Year = ["2024"] })).Should().BeEmpty();
    }

    [Fact]
    public async Task What_followed_took_place_for_certain_in_the_twelve_months_after_and_names_a_partner_of_the_statement()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync(
        [
            .. Ground, Said("said", "2022-06-10"),
            Make.Milestone("same-day", "2022-06-10"), Make.Milestone("day-after", "2022-06-11"), Make.Milestone("last-day", "2023-06-10"), Make.Milestone("too-late", "2023-06-11"),
            Make.Milestone("vague", "2023"), Make.Milestone("of-another", "2022-07") with { Partners = ["KR"] }, Make.Milestone("shared", "2022-08") with { Partners = ["KR", "JP"] },
            Make.Milestone("ahead", "2022-09-01") with { Standing = Standing.Scheduled },
        ]);

        var followed = (await ListAsync(tracker, new())).Items.Should().ContainSingle().Which.Followed!;

        (followed.From, followed.To, followed.Count).Should().Be((new DateOnly(2022, 6, 11), new DateOnly(2023, 6, 10), 3));
        followed.First.Select(row => row.Id).Should().Equal("day-after", "shared", "last-day");
        (await tracker.IdsAsync(followed.Filter(["JP"]))).Should().Equal("day-after", "shared", "last-day");
    }

    [Fact]
    public async Task The_first_four_are_shown_and_all_are_counted()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync([.. Ground, Said("said", "2022"), .. Enumerable.Range(1, 6).Select(month => Make.Milestone($"m-{month}", $"2023-0{month}"))]);

        var followed = (await ListAsync(tracker, new())).Items[0].Followed!;

        followed.From.Should().Be(new DateOnly(2023, 1, 1), "what follows a year follows its last day");
        followed.First.Select(row => row.Id).Should().Equal("m-1", "m-2", "m-3", "m-4");
        followed.Count.Should().Be(6);
    }

    [Theory]
    [InlineData("2022/..")]
    [InlineData("9999-12-31")]
    public async Task A_statement_without_a_last_day_to_count_from_has_nothing_that_followed(string edtf)
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync([.. Ground, Said("said", edtf)]);

        (await ListAsync(tracker, new())).Items[0].Followed.Should().BeNull();
    }

    [Fact]
    public async Task The_number_of_statements_of_SQL_does_not_grow_with_the_list()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync([.. Ground, Said("said", "2020"), Make.Milestone("after", "2021")]);
        tracker.Statements.Clear();
        await ListAsync(tracker, new());
        var few = tracker.Statements.Queries.Count;

        await tracker.WriteAsync([.. Enumerable.Range(10, 30).Select(i => Said($"said-{i}", "2021-01-01", $"Speaker {i}")), .. Enumerable.Range(10, 50).Select(i => Make.Milestone($"m-{i}", "2021-05"))]);
        tracker.Statements.Clear();
        await ListAsync(tracker, new());

        tracker.Statements.Queries.Should().HaveCount(few);
    }

    [Fact]
    public async Task Words_as_spoken_and_translated_ones_are_told_apart_where_that_is_recorded()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        Task<IReadOnlyList<Wording>> RecordedAsync() => tracker.AskAsync((StatementQueries statements) => statements.WordingsAsync(default));
        async Task<IEnumerable<string>> FoundAsync(params List<string> wording) => (await ListAsync(tracker, new() { Wording = wording })).Items.Select(statement => statement.Milestone.Id);
        await tracker.WriteAsync([.. Ground, Said("unknown")]);
        (await RecordedAsync()).Should().BeEmpty();

        await tracker.WriteAsync(Said("translated", wording: Wording.Translated), Said("original", wording: Wording.Original));

        (await RecordedAsync()).Should().Equal(Wording.Original, Wording.Translated);
        (await FoundAsync("translated")).Should().Equal("translated");
        (await FoundAsync("Original,translated")).Should().Equal("original", "translated");
        (await FoundAsync()).Should().Equal("original", "translated", "unknown");
        (await ListAsync(tracker, new())).Items.Select(statement => statement.Milestone.Statement!.Wording).Should().Equal(Wording.Original, Wording.Translated, null);
    }

    [Fact]
    public async Task Every_bad_value_is_told_with_its_parameter()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await tracker.WriteAsync([.. Ground, Said("said")]);

        (await tracker.FaultsAsync(new StatementFilter { Partner = ["atlantis"], Speaker = ["nobody"], Year = ["23,soon,2023"], Wording = ["spoken"] })).Should().Equal(
            ("partner", "'atlantis' is not a known partner. Allowed: JP, KR."),
            ("speaker", "'nobody' is not a known speaker. Allowed: ada-lovelace."),
            ("year", "'23' is not a year. Write four digits: 2023."),
            ("year", "'soon' is not a year. Write four digits: 2023."),
            ("wording", "'spoken' is not a known wording. Allowed: original, translated."));
    }

    private static MilestoneInput Said(string id, string edtf = "2022-06-10", string speaker = "Ada Lovelace", Wording? wording = null) =>
        Make.Milestone(id, edtf) with { Kind = MilestoneKind.Statement, Statement = new() { Speaker = speaker, Office = "Countess", Words = "It follows.", Wording = wording } };

    private static Task<Page<StatementDetails>> ListAsync(TrackerDatabase tracker, StatementFilter filter) =>
        tracker.AskAsync((StatementQueries statements) => statements.ListAsync(filter, default));

    private static async Task<IEnumerable<string>> IdsAsync(TrackerDatabase tracker, StatementFilter filter) =>
        (await ListAsync(tracker, filter)).Items.Select(statement => statement.Milestone.Id);
}
