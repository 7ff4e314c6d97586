using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Reports;

namespace PartnershipTracker.Core.Tests.Reports;

/// <summary>How editors settle reports, and what they publish of them.</summary>
public sealed class ReportAnswerTests
{
    private const string Words = "The day was that of the announcement.";

    [Fact]
    public async Task An_answer_says_what_became_of_it_by_whom_and_when()
    {
        await using var record = await TrackerDatabase.SeededAsync();
        var number = (await record.SubmitAsync(ReaderReports.Sound)).Number!;
        record.Clock.Now += TimeSpan.FromHours(3);

        await record.AnswerAsync(number, new(0, ReportState.Declined, " The source says so. ", null));

        (await record.FindAsync(number)).Should().BeEquivalentTo(new
        {
            State = ReportState.Declined,
            Answer = "The source says so.",
            AnsweredBy = "Edith Editor",
            AnsweredAt = record.Clock.Now.UtcDateTime,
            SettledBy = (int?)null,
            Version = 1,
        });
    }

    [Theory]
    [InlineData(ReportState.Open, "An answer.", null, "state")]
    [InlineData(ReportState.Declined, " ", null, "answer")]
    [InlineData(ReportState.Corrected, "An answer.", null, "revision")]
    [InlineData(ReportState.Corrected, "An answer.", 2, "revision")]
    [InlineData(ReportState.Answered, "An answer.", -1, "revision")]
    [InlineData(ReportState.Open, "", null, "state", "answer")]
    public async Task An_answer_that_is_not_right_is_refused_by_field(ReportState state, string answer, int? revision, params string[] fields)
    {
        await using var record = await TrackerDatabase.SeededAsync();
        var number = (await record.SubmitAsync(ReaderReports.Sound)).Number!;

        var result = await record.AnswerAsync(number, new(0, state, answer, revision));

        result.Faults.Select(fault => fault.Path).Should().Equal(fields);
        (await record.FindAsync(number))!.State.Should().Be(ReportState.Open);
    }

    [Fact]
    public async Task Of_two_editors_who_answer_at_once_the_second_is_told()
    {
        await using var record = await TrackerDatabase.SeededAsync();
        var number = (await record.SubmitAsync(ReaderReports.Sound)).Number!;

        // On threads of their own: SQLite answers at once, so that the first would be done before the second began.
        var results = await Task.WhenAll(
            Task.Run(() => record.AnswerAsync(number, new(0, ReportState.Declined, "It is right.", null))),
            Task.Run(() => record.AnswerAsync(number, new(0, ReportState.Answered, "It is not wrong.", null))));

        results.Select(result => result.Outcome).Should().BeEquivalentTo([ReportOutcome.Saved, ReportOutcome.Conflict]);
        (await record.FindAsync(number))!.Answer.Should().Be(results[0].Outcome == ReportOutcome.Saved ? "It is right." : "It is not wrong.");
    }

    [Fact]
    public async Task A_report_that_is_not_there_cannot_be_answered()
    {
        await using var record = await TrackerDatabase.SeededAsync();

        (await record.AnswerAsync("2026-9", new(0, ReportState.Declined, "It is right.", null))).Outcome.Should().Be(ReportOutcome.Missing);
    }

    [Fact]
    public async Task A_correction_names_the_revision_and_raises_the_dataset_version()
    {
        await using var record = await TrackerDatabase.SeededAsync();
        var before = await record.VersionAsync();
        var number = await record.CorrectedAsync();

        (await record.PublishAsync(number, new(1, Words))).Outcome.Should().Be(ReportOutcome.Saved);

        (await record.VersionAsync()).Should().Be(before + 1, "an answer of the API has changed");
        var correction = (await CorrectionsAsync(record)).Should().ContainSingle().Which;
        correction.Should().BeEquivalentTo(new
        {
            Id = number,
            RecordType = "milestone",
            Record = "rok-itpp-2023",
            Wrong = Words,
            PublishedAt = record.Clock.Now.UtcDateTime,
            Change = new { Number = 1 },
        });
        correction.Change.Why.Should().StartWith("Loaded from");
    }

    [Theory]
    [InlineData(ReportState.Declined)]
    [InlineData(ReportState.Answered)]
    public async Task Only_what_was_wrong_is_published(ReportState state)
    {
        await using var record = await TrackerDatabase.SeededAsync();
        var number = (await record.SubmitAsync(ReaderReports.Sound)).Number!;
        await record.AnswerAsync(number, new(0, state, "An answer.", 1));

        (await record.PublishAsync(number, new(1, Words))).Faults.Should().ContainSingle();

        (await CorrectionsAsync(record)).Should().BeEmpty();
    }

    [Fact]
    public async Task Two_who_publish_at_once_publish_once()
    {
        await using var record = await TrackerDatabase.SeededAsync();
        var number = await record.CorrectedAsync();

        var results = await Task.WhenAll(Task.Run(PublishAsync), Task.Run(PublishAsync));

        results.Select(result => result.Outcome).Should().BeEquivalentTo([ReportOutcome.Saved, ReportOutcome.Conflict]);
        (await ActsAsync(record)).Should().Equal(AuditAct.Published);

        Task<ReportResult> PublishAsync() => record.PublishAsync(number, new(1, Words));
    }

    [Fact]
    public async Task What_is_published_stays_corrected_until_it_is_taken_back()
    {
        await using var record = await TrackerDatabase.SeededAsync();
        var number = await record.CorrectedAsync();
        await record.PublishAsync(number, new(1, Words));

        var declined = await record.AnswerAsync(number, new(2, ReportState.Declined, "It was right after all.", null));
        var takenBack = await record.AskAsync((ReportEditor editor) => editor.TakeBackAsync(number, 2, ReaderReports.Editor, default));

        declined.Faults.Should().ContainSingle(fault => fault.Path == "state");
        takenBack.Outcome.Should().Be(ReportOutcome.Saved);
        (await CorrectionsAsync(record)).Should().BeEmpty();
        (await ActsAsync(record)).Should().Equal(AuditAct.Published, AuditAct.Withdrawn);
        (await record.AnswerAsync(number, new(3, ReportState.Declined, "It was right after all.", null))).Outcome.Should().Be(ReportOutcome.Saved);
    }

    [Fact]
    public async Task Corrections_come_the_latest_first_and_page_by_page()
    {
        await using var record = await TrackerDatabase.SeededAsync();
        foreach (var form in Enumerable.Range(1, 5))
        {
            // Two at each moment, so that their numbers decide.
            record.Clock.Now += TimeSpan.FromDays(form % 2);
            await record.PublishAsync(await record.CorrectedAsync(ReaderReports.Sound with { Form = $"form-{form}" }), new(1, Words));
        }

        var ids = new List<string>();
        for (var (cursor, more) = (default(string), true); more; more = cursor is not null)
        {
            var page = await record.AskAsync((ReportQueries reports) => reports.CorrectionsAsync(new() { Limit = 2, Cursor = cursor }, default));
            page.Total.Should().Be(5);
            ids.AddRange(page.Items.Select(correction => correction.Id));
            cursor = page.Next;
        }

        ids.Should().Equal("2026-5", "2026-4", "2026-3", "2026-2", "2026-1");
    }

    [Theory]
    [InlineData("milestone/rok-itpp-2023", 1)]
    [InlineData("rok-itpp-2023", 1)]
    [InlineData("agreement/rok-itpp-2023", 0)]
    [InlineData("partner/japan,Partner/Japan", 1)]
    [InlineData("rok-itpp-2023,japan", 2)]
    public async Task Corrections_of_one_record_can_be_asked_for(string about, int count)
    {
        await using var record = await TrackerDatabase.SeededAsync();
        await record.PublishAsync(await record.CorrectedAsync(), new(1, Words));
        await record.PublishAsync(await record.CorrectedAsync(ReaderReports.Sound with { RecordType = "partner", Record = "japan" }), new(1, Words));

        (await CorrectionsAsync(record, about)).Should().HaveCount(count);
    }

    private static async Task<IReadOnlyList<CorrectionDetails>> CorrectionsAsync(TrackerDatabase record, params string[] about) =>
        (await record.AskAsync((ReportQueries reports) => reports.CorrectionsAsync(new() { About = [.. about] }, default))).Items;

    private static Task<List<AuditAct>> ActsAsync(TrackerDatabase record) =>
        record.AskAsync((TrackerDbContext db) => db.Set<AuditEntry>().OrderBy(entry => entry.Id).Select(entry => entry.Act).ToListAsync());
}
