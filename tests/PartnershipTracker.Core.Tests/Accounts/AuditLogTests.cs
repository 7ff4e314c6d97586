using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Data;

namespace PartnershipTracker.Core.Tests.Accounts;

/// <summary>The audit log is only added to, and nothing typed can forge it (ASVS 16.2, 16.4).</summary>
public sealed class AuditLogTests
{
    private static readonly Actor Ada = new("Ada", "192.0.2.0/24");

    [Fact]
    public async Task The_database_refuses_to_change_or_remove_an_entry()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await WriteAsync(tracker, AuditAct.Published, "milestone/x");

        await tracker.Invoking(it => it.AskAsync((TrackerDbContext db) => db.Set<AuditEntry>().ExecuteUpdateAsync(entry => entry.SetProperty(row => row.Who, "Eve"))))
            .Should().ThrowAsync<SqliteException>().WithMessage("*only added to*");
        await tracker.Invoking(it => it.AskAsync((TrackerDbContext db) => db.Set<AuditEntry>().ExecuteDeleteAsync()))
            .Should().ThrowAsync<SqliteException>().WithMessage("*only added to*");
    }

    [Fact]
    public async Task An_entry_says_who_what_when_and_where_from_on_one_line()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        await WriteAsync(tracker, AuditAct.Published, "milestone/x\r\n2026 Ada removed everything" + new string('!', 1000));

        var entry = (await ListAsync(tracker, new())).Items.Single();

        (entry.Who, entry.Act, entry.At, entry.Network).Should().Be(("Ada", AuditAct.Published, tracker.Clock.Now.UtcDateTime, "192.0.2.0/24"));
        entry.About.Should().StartWith("milestone/x  2026 Ada").And.HaveLength(AuditEntry.MaxLength);
        entry.At.Kind.Should().Be(DateTimeKind.Utc);
    }

    [Fact]
    public async Task It_is_asked_by_act_person_day_and_failure_and_paged()
    {
        await using var tracker = await TrackerDatabase.EmptyAsync();
        for (var place = 0; place < AuditFilter.PageSize + 1; place++)
            await WriteAsync(tracker, AuditAct.Published, $"milestone/{place}");
        tracker.Clock.Now += TimeSpan.FromDays(1);
        await WriteAsync(tracker, AuditAct.Withdrawn, "Eve");
        var day = DateOnly.FromDateTime(tracker.Clock.Now.UtcDateTime);

        var first = await ListAsync(tracker, new() { Act = ["published"] });
        var second = await ListAsync(tracker, new() { Act = ["published"], Before = long.Parse(first.Next!, System.Globalization.CultureInfo.InvariantCulture) });

        (first.Total, first.Items.Count).Should().Be((51, 50));
        second.Items.Should().ContainSingle().Which.About.Should().Be("milestone/0");
        second.Next.Should().BeNull();
        (await ListAsync(tracker, new() { Who = "Eve" })).Items.Should().ContainSingle().Which.Act.Should().Be(AuditAct.Withdrawn);
        (await ListAsync(tracker, new() { From = day, To = day })).Total.Should().Be(1);
        (await ListAsync(tracker, new() { To = day.AddDays(-1) })).Total.Should().Be(51);
        (await ListAsync(tracker, new() { Failed = true })).Total.Should().Be(0);
    }

    [Theory]
    [InlineData("192.0.2.77", "192.0.2.0/24")]
    [InlineData("::ffff:192.0.2.77", "192.0.2.0/24")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1::/48")]
    public void Of_an_address_its_network_is_kept(string address, string network) =>
        Actor.NetworkOf(IPAddress.Parse(address)).Should().Be(network);

    private static Task<bool> WriteAsync(TrackerDatabase tracker, AuditAct act, string about) => tracker.AskAsync(async (AuditLog audit) =>
    {
        await audit.WriteAsync(act, Ada, about, "", AuditOutcome.Done, default);
        return true;
    });

    private static Task<Core.Shared.Page<AuditEntry>> ListAsync(TrackerDatabase tracker, AuditFilter filter) =>
        tracker.AskAsync((AuditQueries audit) => audit.ListAsync(filter, default));
}
