using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Keys;

namespace PartnershipTracker.Core.Tests.Keys;

/// <summary>Keys are made by and for one account, and only so many.</summary>
public sealed class KeyEditorTests : IAsyncLifetime
{
    private static readonly KeyInput Asked = new("A script", ["drafts:read"], 30);
    private static readonly int Most = new KeyOptions().PerAccount;

    private TrackerDatabase _tracker = null!;
    private SignedIn _mina = null!;
    private SignedIn _noor = null!;

    public async Task InitializeAsync()
    {
        _tracker = await TrackerDatabase.EmptyAsync();
        (_mina, _noor) = (await JoinAsync("Mina"), await JoinAsync("Noor"));
    }

    public async Task DisposeAsync() => await _tracker.DisposeAsync();

    [Fact]
    public async Task An_account_has_so_many_good_keys_and_no_more()
    {
        for (var made = 0; made < Most; made++)
            (await AddAsync(_mina, Asked with { Days = made == 0 ? 1 : 30 })).Should().NotBeNull();

        (await AddAsync(_mina)).Should().BeNull();
        (await AddAsync(_noor)).Should().NotBeNull("others have their own");
        await RevokeAsync(_mina, (await ListAsync(_mina))[0].Id);
        (await AddAsync(_mina)).Should().NotBeNull("one was revoked");
        (await AddAsync(_mina)).Should().BeNull();
        _tracker.Clock.Now += TimeSpan.FromDays(1);
        (await AddAsync(_mina)).Should().NotBeNull("one has expired");
        (await ListAsync(_mina)).Should().HaveCount(Most + 2, "those that are no good any more stay listed");
    }

    [Fact]
    public async Task Keys_that_are_made_at_once_are_no_more_than_may_be()
    {
        for (var made = 0; made < Most - 1; made++)
            await AddAsync(_mina);

        var secrets = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => AddAsync(_mina))));

        secrets.OfType<string>().Should().ContainSingle();
    }

    [Fact]
    public async Task Nobody_sees_or_revokes_the_key_of_another()
    {
        var secret = (await AddAsync(_mina))!;
        var id = (await ListAsync(_mina)).Single().Id;

        (await ListAsync(_noor)).Should().BeEmpty();
        (await RevokeAsync(_noor, id)).Should().BeFalse();
        (await _tracker.AskAsync((KeyQueries keys) => keys.FindAsync(secret, default))).Should().NotBeNull();
    }

    [Fact]
    public async Task A_key_that_is_revoked_twice_was_revoked_once()
    {
        await AddAsync(_mina);
        var id = (await ListAsync(_mina)).Single().Id;
        (await RevokeAsync(_mina, id)).Should().BeTrue();
        var first = _tracker.Clock.Now.UtcDateTime;
        _tracker.Clock.Now += TimeSpan.FromHours(1);

        (await RevokeAsync(_mina, id)).Should().BeTrue();

        (await ListAsync(_mina)).Single().RevokedAt.Should().Be(first);
        (await _tracker.AskAsync((AuditQueries audit) => audit.ListAsync(new() { Act = ["key-revoked"] }, default))).Items.Should().ContainSingle().Which.Who.Should().Be("Mina");
    }

    [Fact]
    public async Task What_has_faults_is_not_made() =>
        await this.Invoking(it => it.AddAsync(it._mina, Asked with { Scope = ["publish"] })).Should().ThrowAsync<ArgumentException>();

    private Task<string?> AddAsync(SignedIn me, KeyInput? input = null) => _tracker.AskAsync((KeyEditor keys) => keys.AddAsync(me, input ?? Asked, new(me.Name), default));

    private Task<bool> RevokeAsync(SignedIn me, int id) => _tracker.AskAsync((KeyEditor keys) => keys.RevokeAsync(me, id, new(me.Name), default));

    private Task<IReadOnlyList<KeyRow>> ListAsync(SignedIn me) => _tracker.AskAsync((KeyQueries keys) => keys.ListAsync(me.AccountId, default));

    private async Task<SignedIn> JoinAsync(string name)
    {
        var account = new Account { Name = name, Email = $"{name}@example.org", UserName = $"{name}@example.org", SecurityStamp = "stamp", PasswordHash = "hash", CreatedAt = _tracker.Clock.Now.UtcDateTime };
        await _tracker.AskAsync(async (TrackerDbContext db) =>
        {
            db.Add(account);
            await db.SaveChangesAsync();
            db.Add(new IdentityUserRole<int> { UserId = account.Id, RoleId = await db.Set<IdentityRole<int>>().Where(role => role.Name == Roles.Contributor).Select(role => role.Id).SingleAsync() });
            return await db.SaveChangesAsync();
        });
        return new(0, account.Id, name, account.Email!, Roles.Contributor, Proof.Passkey, _tracker.Clock.Now.UtcDateTime);
    }
}
