using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Reports;

namespace PartnershipTracker.Core.Tests.Reports;

/// <summary>Readers' addresses: who looks leaves a trace, and they go some time after the answer.</summary>
public sealed class ReportContactsTests
{
    [Fact]
    public async Task Whoever_looks_leaves_an_entry_in_the_audit_log()
    {
        await using var record = await TrackerDatabase.SeededAsync();
        var number = (await record.SubmitAsync(ReaderReports.Sound)).Number!;

        (await ShowAsync(record, number)).Should().Be("reader@example.org");

        var entry = (await EntriesAsync(record)).Should().ContainSingle().Which;
        entry.Should().BeEquivalentTo(new { Act = AuditAct.ContactShown, Outcome = AuditOutcome.Done, Who = "Edith Editor", About = $"report {number}", Detail = "" });
    }

    [Fact]
    public async Task Where_there_is_none_there_is_nothing_to_look_at()
    {
        await using var record = await TrackerDatabase.SeededAsync();
        var number = (await record.SubmitAsync(ReaderReports.Sound with { Contact = null })).Number!;

        (await ShowAsync(record, number)).Should().BeNull();
        (await ShowAsync(record, "2026-9")).Should().BeNull();

        (await EntriesAsync(record)).Should().BeEmpty();
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    public async Task Ninety_days_after_the_answer_it_is_shown_no_more_and_deleted(int seconds, bool isKept)
    {
        await using var record = await TrackerDatabase.SeededAsync();
        var number = (await record.SubmitAsync(ReaderReports.Sound)).Number!;
        record.Clock.Now += TimeSpan.FromDays(400);
        await record.AnswerAsync(number, new(0, ReportState.Declined, "It is right.", null));
        record.Clock.Now += TimeSpan.FromDays(90) + TimeSpan.FromSeconds(seconds);

        (await record.FindAsync(number))!.HasContact.Should().Be(isKept);
        (await ShowAsync(record, number) is not null).Should().Be(isKept);
        (await record.AskAsync((ReportContacts contacts) => contacts.ForgetAsync(default))).Should().Be(isKept ? 0 : 1);

        (await record.AskAsync((TrackerDbContext db) => db.Set<Report>().Select(report => report.Contact).SingleAsync())).Should().Be(isKept ? "reader@example.org" : null);
    }

    [Fact]
    public async Task An_open_report_keeps_it()
    {
        await using var record = await TrackerDatabase.SeededAsync();
        var number = (await record.SubmitAsync(ReaderReports.Sound)).Number!;
        record.Clock.Now += TimeSpan.FromDays(4000);

        await record.AskAsync((ReportContacts contacts) => contacts.ForgetAsync(default));

        (await record.FindAsync(number))!.HasContact.Should().BeTrue();
    }

    private static Task<string?> ShowAsync(TrackerDatabase record, string number) =>
        record.AskAsync((ReportContacts contacts) => contacts.ShowAsync(number, ReaderReports.Editor, default));

    private static Task<List<AuditEntry>> EntriesAsync(TrackerDatabase record) =>
        record.AskAsync((TrackerDbContext db) => db.Set<AuditEntry>().AsNoTracking().ToListAsync());
}
