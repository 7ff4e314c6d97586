using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Releases;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Tests.Releases;

/// <summary>States of the record that stay as they are.</summary>
public sealed class ReleaseTests : IAsyncLifetime
{
    private static readonly Change Change = new("Mina", "A reason.");

    private TrackerDatabase _tracker = null!;

    public async Task InitializeAsync()
    {
        _tracker = await TrackerDatabase.EmptyAsync();
        await SaveAsync(Make.Area("space"), 0);
        await SaveAsync(Make.Area("cyber"), 0);
    }

    public async Task DisposeAsync() => await _tracker.DisposeAsync();

    [Fact]
    public async Task It_says_what_it_holds_and_the_hash_of_it()
    {
        var made = await MadeAsync("  After the summit ", " One line.\r\nAnother. ");

        made.Should().BeEquivalentTo(new
        {
            Id = "1",
            Name = "After the summit",
            Notes = "One line.\nAnother.",
            At = _tracker.Clock.Now.UtcDateTime,
            DatasetVersion = 2L,
            MadeAt = _tracker.Clock.Now.UtcDateTime,
            By = "Mina",
            Records = 2,
        });
        var lines = await LinesAsync("1");
        lines.Should().HaveCount(2);
        made.Sha256.Should().Be(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines)))));
        lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()).Should().Equal("cyber", "space");
        lines[0].Should().StartWith("""{"id":"cyber","record":{"aliases":[],""").And.EndWith(""","type":"cooperation-area","version":1}""" + "\n");
    }

    [Fact]
    public async Task Whatever_is_recorded_later_it_stays_as_it_is()
    {
        var made = await MadeAsync("One");
        var before = await LinesAsync("1");
        await SaveAsync(Make.Area("space") with { Name = "Outer space" }, 1);
        await DoneAsync(editor => editor.WithdrawAsync("cooperation-area", "cyber", 1, Change, default));

        (await LinesAsync("1")).Should().Equal(before);
        (await _tracker.AskAsync((ReleaseLines lines) => lines.HashAsync(2, default))).Sha256.Should().Be(made.Sha256);
        (await MadeAsync("Two")).Should().BeEquivalentTo(new { Id = "2", Records = 1 });
        (await LinesAsync("2")).Should().ContainSingle().Which.Should().Contain("Outer space").And.Contain("\"version\":2");
    }

    [Fact]
    public async Task More_records_than_are_read_at_once_are_all_in_it_once()
    {
        await DoneAsync(editor => editor.SaveAllAsync([.. Enumerable.Range(0, 1203).Select(number => new RecordWrite(Make.Area($"area-{number}"), 0))], Change, default));

        var made = await MadeAsync("Many");

        made.Records.Should().Be(1205);
        (await LinesAsync("1")).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()).Should().OnlyHaveUniqueItems().And.HaveCount(1205).And.BeInAscendingOrder(StringComparer.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_was_recorded_since_none_is_made()
    {
        await MadeAsync("One");

        var refused = (await MakeAsync("Two")).Should().BeOfType<SaveResult.Refused>().Which;

        refused.Errors.Should().Equal(new FieldError("", "Nothing was recorded since release 1, “One”: there is nothing new to release."));
        (await ListAsync()).Should().Equal("1 One");
    }

    [Theory]
    [InlineData("", null, "name: A release needs a name.")]
    [InlineData("  ", null, "name: A release needs a name.")]
    [InlineData(81, null, "name: A name holds at most 80 characters.")]
    [InlineData("One", 2001, "notes: Notes hold at most 2,000 characters.")]
    public async Task What_is_wrong_with_a_name_is_said_and_nothing_is_made(object name, int? notes, string fault)
    {
        var result = await MakeAsync(name as string ?? new string('a', (int)name), notes is { } length ? new string('n', length) : null);

        result.Should().BeOfType<SaveResult.Refused>().Which.Errors.Select(error => $"{error.Path}: {error.Message}").Should().Equal(fault);
        (await ListAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Of_two_who_make_one_at_once_one_does()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(number => Task.Run(() => MakeAsync($"By {number}"))));

        results.OfType<SaveResult.Saved>().Should().ContainSingle();
        (await ListAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task The_database_lets_nobody_change_or_remove_one()
    {
        await MadeAsync("One");

        foreach (var sql in new[] { """UPDATE "Release" SET Name = 'Other'""", """DELETE FROM "Release" """ })
        {
            await _tracker.Invoking(tracker => tracker.AskAsync((TrackerDbContext db) => db.Database.ExecuteSqlRawAsync(sql)))
                .Should().ThrowAsync<Exception>().WithMessage("*A release stays as it is.*");
        }
    }

    [Fact]
    public async Task The_first_is_made_by_itself_where_there_is_something_and_none_yet()
    {
        await using var empty = await TrackerDatabase.EmptyAsync();
        await FirstAsync(empty);
        (await empty.AskAsync((ReleaseQueries releases) => releases.ListAsync(new ReleaseFilter(), default))).Total.Should().Be(0);

        await FirstAsync(_tracker);
        await FirstAsync(_tracker);

        (await ListAsync()).Should().Equal("1 As first loaded");
        (await FindAsync("1"))!.By.Should().Be(Change.SeedAuthor);
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("latest", true)]
    [InlineData("01", false)]
    [InlineData("2", false)]
    [InlineData("0", false)]
    [InlineData("-1", false)]
    [InlineData("99999999999", false)]
    [InlineData("Latest", false)]
    [InlineData("", false)]
    public async Task It_is_found_by_its_number_and_the_last_by_a_word(string id, bool isFound)
    {
        await MadeAsync("One");

        (await FindAsync(id) is not null).Should().Be(isFound);
    }

    private static async Task FirstAsync(TrackerDatabase tracker) => await tracker.AskAsync(async (ReleaseEditor releases) =>
    {
        await releases.MakeFirstAsync(default);
        return true;
    });

    private Task<SaveResult> MakeAsync(string name, string? notes = null) =>
        _tracker.AskAsync((ReleaseEditor releases) => releases.MakeAsync(new ReleaseInput { Name = name, Notes = notes }, new Actor("Mina"), default));

    private async Task<ReleaseDetails> MadeAsync(string name, string? notes = null) =>
        (await FindAsync((await MakeAsync(name, notes)).Should().BeOfType<SaveResult.Saved>().Which.Record.Id))!;

    private Task<ReleaseDetails?> FindAsync(string id) => _tracker.AskAsync((ReleaseQueries releases) => releases.FindAsync(id, default));

    private async Task<IEnumerable<string>> ListAsync() =>
        (await _tracker.AskAsync((ReleaseQueries releases) => releases.ListAsync(new ReleaseFilter(), default))).Items.Select(release => $"{release.Id} {release.Name}");

    private async Task<List<string>> LinesAsync(string id)
    {
        var point = await _tracker.AskAsync((ReleaseQueries releases) => releases.PointOfAsync(id, default));
        return await _tracker.AskAsync(async (ReleaseLines lines) => await lines.ReadAsync(point!.LastRevision, default).Select(Encoding.UTF8.GetString).ToListAsync());
    }

    private Task SaveAsync(RecordInput input, int version) => DoneAsync(editor => editor.SaveAsync(new RecordWrite(input, version), Change, default));

    private async Task DoneAsync(Func<RecordEditor, Task<SaveResult>> act) => (await _tracker.AskAsync(act)).Should().BeOfType<SaveResult.Saved>();
}
