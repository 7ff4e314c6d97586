using PartnershipTracker.Core.Reports;

namespace PartnershipTracker.Core.Tests.Reports;

/// <summary>What is taken in as a report, and as whose.</summary>
public sealed class ReportSubmissionTests
{
    /// <summary>Every type of record, each by one that the article has.</summary>
    public static TheoryData<string, string, string> Records => new()
    {
        { "milestone", "rok-itpp-2023", "South Korea and NATO establish their ITPP at Vilnius" },
        { "agreement", "jp-itpp-2023", "ITPP of Japan" },
        { "summit", "vilnius-2023", "Vilnius Summit" },
        { "framework", "itpp", "ITPP" },
        { "cooperation-area", "cyber-defence", "Cyber defence" },
        { "assessment", "no-agreed-line-on-china", "" },
        { "partner", "japan", "Japan" },
        { "source", "nato-pivot-to-indo-pacific", "" },
        { "disagreement", "rok-itpp-day", "The day of South Korea's ITPP" },
        { "proper-name", "fumio-kishida", "Fumio Kishida" },
    };

    [Theory]
    [MemberData(nameof(Records))]
    public async Task Every_record_can_be_reported(string type, string id, string title)
    {
        await using var record = await TrackerDatabase.WithRecordAsync();

        var result = await record.SubmitAsync(ReaderReports.Sound with { RecordType = type, Record = id });

        var report = await record.FindAsync(result.Number!);
        report.Should().BeEquivalentTo(new
        {
            RecordType = type,
            Record = id,
            RecordVersion = 1,
            Text = "The day is another one.",
            SourceUrl = "https://example.org/day",
            HasContact = true,
            State = ReportState.Open,
            Version = 0,
            ReceivedAt = record.Clock.Now.UtcDateTime,
        });
        report!.Now!.Title.Should().Be(report.Title).And.StartWith(title).And.NotBeEmpty();
    }

    [Theory]
    [InlineData("milestone", "no-such-milestone")]
    [InlineData("rumour", "rok-itpp-2023")]
    [InlineData("Milestone", "rok-itpp-2023")]
    public async Task What_is_not_recorded_cannot_be_reported(string type, string id)
    {
        await using var record = await TrackerDatabase.SeededAsync();

        (await record.SubmitAsync(ReaderReports.Sound with { RecordType = type, Record = id })).Outcome.Should().Be(ReportOutcome.Missing);
    }

    [Theory]
    [InlineData("", null, null, "text")]
    [InlineData(" \r\n \u0007", null, null, "text")]
    [InlineData("Too short", null, null, "text")]
    [InlineData("Long enough", "example.org/day", null, "source")]
    [InlineData("Long enough", "javascript:alert(1)", null, "source")]
    [InlineData("Long enough", "ftp://example.org/day", null, "source")]
    [InlineData("Long enough", null, "nobody", "contact")]
    [InlineData("", "nowhere", "nobody", "text", "source", "contact")]
    public async Task What_is_not_right_is_refused_by_field(string text, string? source, string? contact, params string[] fields)
    {
        await using var record = await TrackerDatabase.SeededAsync();

        var result = await record.SubmitAsync(ReaderReports.Sound with { Text = text, Source = source, Contact = contact });

        result.Outcome.Should().Be(ReportOutcome.Refused);
        result.Faults.Select(fault => fault.Path).Should().Equal(fields);
        (await record.AskAsync((ReportQueries reports) => reports.ListAsync(new(), default))).Total.Should().Be(0);
    }

    [Theory]
    [InlineData(4000, ReportOutcome.Saved)]
    [InlineData(4001, ReportOutcome.Refused)]
    public async Task A_text_has_a_bound_that_counts_a_line_end_once(int length, ReportOutcome outcome)
    {
        await using var record = await TrackerDatabase.SeededAsync();
        var text = "a\r\nb" + new string('x', length - 3);

        (await record.SubmitAsync(ReaderReports.Sound with { Text = text })).Outcome.Should().Be(outcome);
    }

    [Fact]
    public async Task What_is_unseen_is_not_kept()
    {
        await using var record = await TrackerDatabase.SeededAsync();

        var result = await record.SubmitAsync(ReaderReports.Sound with { Text = "  One\0 line,\r\nand another.  ", Source = "  ", Contact = "" });

        (await record.FindAsync(result.Number!)).Should().BeEquivalentTo(new { Text = "One line,\nand another.", SourceUrl = (string?)null, HasContact = false });
    }

    [Fact]
    public async Task Reports_are_numbered_by_their_year()
    {
        await using var record = await TrackerDatabase.SeededAsync();
        var first = await record.SubmitAsync(ReaderReports.Sound);
        var second = await record.SubmitAsync(ReaderReports.Sound with { Form = "form-2" });
        record.Clock.Now = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);

        var third = await record.SubmitAsync(ReaderReports.Sound with { Form = "form-3" });

        new[] { first.Number, second.Number, third.Number }.Should().Equal("2026-1", "2026-2", "2027-1");
    }

    [Fact]
    public async Task The_same_form_sent_many_times_at_once_is_one_report()
    {
        await using var record = await TrackerDatabase.SeededAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => record.SubmitAsync(ReaderReports.Sound))));

        results.Should().OnlyContain(result => result.Number == "2026-1");
        (await record.AskAsync((ReportQueries reports) => reports.ListAsync(new(), default))).Total.Should().Be(1);
    }

    [Fact]
    public async Task A_form_that_is_sent_again_with_more_in_it_is_another_report()
    {
        await using var record = await TrackerDatabase.SeededAsync();
        await record.SubmitAsync(ReaderReports.Sound);

        var more = await record.SubmitAsync(ReaderReports.Sound with { Text = "The day is another one, and so is the place." });

        more.Number.Should().Be("2026-2", "nothing that somebody typed is lost");
    }

    [Fact]
    public async Task A_report_changes_nothing_that_readers_are_answered()
    {
        await using var record = await TrackerDatabase.SeededAsync();
        var before = await record.VersionAsync();

        var number = await record.CorrectedAsync();

        (await record.VersionAsync()).Should().Be(before);
        (await record.FindAsync(number))!.Revisions.Should().ContainSingle("a report is no revision of the record");
    }
}
