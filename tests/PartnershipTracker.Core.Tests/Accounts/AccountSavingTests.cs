using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Tests.Accounts;

/// <summary>Acts on an account that cannot be saved, since it was changed at the same moment: nothing of them is kept, and they say so.</summary>
public sealed class AccountSavingTests : IAsyncLifetime
{
    private static readonly Actor Ada = new("Ada");
    private static readonly FieldError Changed = new("", "The account was changed at the same moment. Try again.");

    private TrackerDatabase _tracker = null!;
    private AsyncServiceScope _scope;
    private int _id;
    private string _secret = "";

    private IServiceProvider Services => _scope.ServiceProvider;

    public async Task InitializeAsync()
    {
        _tracker = await TrackerDatabase.EmptyAsync();
        _scope = _tracker.Scope();
        var account = new Account { Name = "Mina", Email = "mina@example.org", UserName = "mina@example.org", SecurityStamp = "before", PasswordHash = "before", CreatedAt = _tracker.Clock.Now.UtcDateTime };
        var db = Services.GetRequiredService<TrackerDbContext>();
        db.Add(account);
        await db.SaveChangesAsync();
        db.Add(new IdentityUserRole<int> { UserId = account.Id, RoleId = 1 });
        await db.SaveChangesAsync();
        _id = account.Id;
        _secret = await Services.GetRequiredService<Sessions>().OpenAsync(_id, Proof.Passkey, "A browser", network: null, default);
    }

    public async Task DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _tracker.DisposeAsync();
    }

    [Fact]
    public async Task What_an_administrator_does()
    {
        var editor = ActivatorUtilities.CreateInstance<AccountEditor>(Services, Unsaved());

        (await editor.EndSessionsAsync(_id, Ada, default)).Should().BeEquivalentTo(AccountResult.Refused(Changed));

        await NothingHappenedAsync();
    }

    [Fact]
    public async Task A_new_password_by_a_link()
    {
        var account = await Services.GetRequiredService<TrackerDbContext>().Set<Account>().SingleAsync();
        var code = await Services.GetRequiredService<AccountLinks>().ResetAsync(LinkPurpose.PasswordReset, account, Ada, default);
        var issued = await EntriesAsync();
        var accounts = Unsaved();
        var check = ActivatorUtilities.CreateInstance<PasswordCheck>(Services, accounts, new PasswordHasher<Account>(), new NobodysHash());
        var editor = ActivatorUtilities.CreateInstance<PasswordEditor>(Services, accounts, check, ActivatorUtilities.CreateInstance<Factors>(Services, accounts));

        (await editor.ResetAsync(code, "a long enough password", Ada, default)).Should().BeEquivalentTo(AccountResult.Refused(Changed));

        await NothingHappenedAsync(issued);
        (await _tracker.AskAsync((AccountLinks links) => links.FindAsync(code, default))).Should().NotBeNull("the link still works");
    }

    [Fact]
    public async Task New_recovery_codes()
    {
        var me = (await Services.GetRequiredService<Sessions>().FindAsync(_secret, default))!;
        var factors = ActivatorUtilities.CreateInstance<Factors>(Services, Unsaved());

        (await factors.RenewRecoveryCodesAsync(me, Ada, default)).Should().BeNull();

        await NothingHappenedAsync();
        (await _tracker.AskAsync((RecoveryCodes codes) => codes.LeftAsync(_id, default))).Should().Be(0);
    }

    [Fact]
    public async Task A_session_that_has_expired_is_not_shown_as_open()
    {
        (await RowAsync()).Should().BeEquivalentTo(new { Sessions = 1, LastSeenAt = _tracker.Clock.Now.UtcDateTime });

        _tracker.Clock.Now += TimeSpan.FromHours(2);

        (await RowAsync()).Should().BeEquivalentTo(new { Sessions = 0, LastSeenAt = (DateTime?)null });
    }

    private async Task NothingHappenedAsync(int entries = 0)
    {
        (await _tracker.AskAsync((TrackerDbContext db) => db.Set<Account>().SingleAsync())).Should().BeEquivalentTo(new { SecurityStamp = "before", PasswordHash = "before" });
        (await RowAsync()).Sessions.Should().Be(1);
        (await EntriesAsync()).Should().Be(entries);
    }

    private async Task<AccountRow> RowAsync() => (await _tracker.AskAsync((AccountQueries accounts) => accounts.FindRowAsync(_id, default)))!;

    private Task<int> EntriesAsync() => _tracker.AskAsync((TrackerDbContext db) => db.Set<AuditEntry>().CountAsync());

    private UserManager<Account> Unsaved() => new(
        new UnsavingStore(), Options.Create(new IdentityOptions()), new PasswordHasher<Account>(), [], [], new UpperInvariantLookupNormalizer(), new IdentityErrorDescriber(), Services,
        NullLogger<UserManager<Account>>.Instance);

    /// <summary>Where nothing can be saved: each row was changed since it was read.</summary>
    private sealed class UnsavingStore : IUserStore<Account>, IUserSecurityStampStore<Account>
    {
        private static readonly IdentityResult Failed = IdentityResult.Failed(new IdentityErrorDescriber().ConcurrencyFailure());

        public Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(Failed);

        public Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(Failed);

        public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(Failed);

        public Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) => Task.FromResult<Account?>(null);

        public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => Task.FromResult<Account?>(null);

        public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult($"{user.Id}");

        public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.UserName);

        public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.NormalizedUserName);

        public Task<string?> GetSecurityStampAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.SecurityStamp);

        public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) => Task.FromResult(user.UserName = userName);

        public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) => Task.FromResult(user.NormalizedUserName = normalizedName);

        public Task SetSecurityStampAsync(Account user, string stamp, CancellationToken cancellationToken) => Task.FromResult(user.SecurityStamp = stamp);

        public void Dispose()
        {
        }
    }
}
