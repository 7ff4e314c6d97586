using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Known;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Tests.Known;

/// <summary>Copies of the record as it was known at a moment.</summary>
public sealed class KnownRecordTests : IAsyncLifetime
{
    private static readonly Change Change = new("Mina", "A reason.");

    private TrackerDatabase _tracker = null!;

    public async Task InitializeAsync()
    {
        _tracker = await TrackerDatabase.EmptyAsync();
        await SavedAsync(editor => editor.SaveAllAsync([new(Link("one", "a"), 0), new(Link("two", "b"), 0)], Change, default));
        _tracker.Clock.Now += TimeSpan.FromHours(1);
    }

    public async Task DisposeAsync() => await _tracker.DisposeAsync();

    [Fact]
    public async Task An_address_that_went_from_one_source_to_another_is_back_where_it_was()
    {
        await SavedAsync(editor => editor.SaveAsync(new(Link("one", "c"), 1), Change, default));
        await SavedAsync(editor => editor.SaveAsync(new(Link("two", "a"), 1), Change, default));
        await SavedAsync(editor => editor.SaveAsync(new(Link("one", "b"), 2), Change, default));
        await SavedAsync(editor => editor.SaveAsync(new(Link("three", "c"), 0), Change, default));

        (await SourcesAsync("2026-11-23T09:30:00Z")).Should().Equal("one https://example.org/a", "two https://example.org/b");
        (await SourcesAsync(null)).Should().Equal("one https://example.org/b", "three https://example.org/c", "two https://example.org/a");
    }

    [Fact]
    public async Task All_of_a_save_has_one_time() =>
        (await _tracker.RevisionsAsync()).Select(revision => revision.At).Distinct().Should().ContainSingle();

    [Fact]
    public async Task Many_changes_are_taken_back_with_as_many_questions_as_few()
    {
        var of = new List<int>();
        foreach (var many in new[] { 3, 60 })
        {
            var asked = _tracker.Clock.Now;
            _tracker.Clock.Now += TimeSpan.FromHours(1);
            await SavedAsync(editor => editor.SaveAllAsync([.. Enumerable.Range(0, many).Select(number => new RecordWrite(Link($"link-{many}-{number}", $"{many}-{number}"), 0))], Change, default));
            _tracker.Clock.Now += TimeSpan.FromHours(1);
            await SavedAsync(editor => editor.SaveAllAsync(
                [.. Enumerable.Range(0, many).Select(number => new RecordWrite(Link($"link-{many}-{number}", $"{many}-{number}") with { Title = "Another title" }, 1))], Change, default));
            _tracker.Statements.Clear();

            using var copy = await AtAsync($"{asked + TimeSpan.FromHours(1.5):yyyy-MM-dd'T'HH:mm:ss'Z'}");

            of.Add(_tracker.Statements.Queries.Count(query => query.Sql.StartsWith("SELECT", StringComparison.Ordinal)));
        }

        of[1].Should().Be(of[0]);
    }

    [Fact]
    public async Task Before_the_first_record_nothing_is_known() =>
        (await AtAsync("2026-11-22")).Should().BeNull();

    [Fact]
    public async Task Of_people_and_their_work_a_copy_has_the_tables_alone()
    {
        await using var scope = _tracker.Scope();

        scope.ServiceProvider.GetRequiredService<PastEditor>().PrivateTables.Should().Contain(["Account", "ApiKey", "AccountLink", "AuditEntry", "Draft", "Opening", "ProtectionKey", "Report", "Session"])
            .And.NotContain(["Revision", "Dataset", "Source", "StoredText", "Citations", "Milestone", "MilestonePartners", "MilestoneAreas", "Attendance", "AgreementArea", "DisagreementSubject", "ProperName"]);
    }

    [Theory]
    [InlineData("2026-11-23", "the end of 23 November 2026")]
    [InlineData("2026-11-23T09:59Z", "23 November 2026, 09:59:00 UTC")]
    [InlineData("2026-11-24", null)]
    [InlineData("2026-11-23T10:00:01Z", null)]
    [InlineData("2026-11-23T09:00:00+01:00", null)]
    [InlineData("", null)]
    public void A_moment_is_a_day_or_a_time_that_has_come(string text, string? reading)
    {
        Moment.TryRead(text, _tracker.Clock.Now.UtcDateTime, out var moment, out var fault).Should().Be(reading is not null);

        moment?.Reading.Should().Be(reading);
        (fault is null).Should().Be(reading is not null);
    }

    private static SourceInput Link(string id, string address) => Make.Source(id) with { Url = $"https://example.org/{address}", Text = null, Sha256 = null, SetAside = [] };

    private async Task<KnownCopy?> AtAsync(string text)
    {
        Moment.TryRead(text, _tracker.Clock.Now.UtcDateTime, out var moment, out _).Should().BeTrue();
        return await _tracker.AskAsync((KnownRecord known) => known.AtAsync(moment!, default));
    }

    private async Task<IReadOnlyList<string>> SourcesAsync(string? known)
    {
        await using var scope = _tracker.Scope();
        using var copy = known is null ? null : await AtAsync(known);
        scope.ServiceProvider.GetRequiredService<DatabaseChoice>().Copy = copy?.Connection;
        return await scope.ServiceProvider.GetRequiredService<TrackerDbContext>().Set<Source>().OrderBy(source => source.Slug).Select(source => source.Slug + " " + source.Url).ToListAsync();
    }

    private async Task SavedAsync(Func<RecordEditor, Task<SaveResult>> act) => (await _tracker.AskAsync(act)).Should().BeOfType<SaveResult.Saved>();
}
