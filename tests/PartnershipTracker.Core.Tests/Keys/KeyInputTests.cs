using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Keys;

namespace PartnershipTracker.Core.Tests.Keys;

/// <summary>What a key that is to be made may say.</summary>
public sealed class KeyInputTests
{
    [Theory]
    [InlineData("A script", "drafts:read", 1, Roles.Contributor, null)]
    [InlineData("A script", "drafts:write,drafts:read", 366, Roles.Contributor, null)]
    [InlineData("A script", "publish", 30, Roles.Editor, null)]
    [InlineData("A script", "publish", 30, Roles.Administrator, null)]
    [InlineData("A script", "publish", 30, Roles.Contributor, "scope: Your role, contributor, may not publish.")]
    [InlineData("A script", "everything", 30, Roles.Administrator, "scope: 'everything' is not a known scope. Allowed: drafts:read, drafts:write, publish.")]
    [InlineData("A script", "", 30, Roles.Administrator, "scope: Tick what the key may be used for.")]
    [InlineData("", "drafts:read", 30, Roles.Editor, "name: Enter a name, by which you will know the key again.")]
    [InlineData("two\nlines", "drafts:read", 30, Roles.Editor, "name: A name is one line of text.")]
    [InlineData("A script", "drafts:read", 0, Roles.Editor, "days: A key is good for 1 to 366 days.")]
    [InlineData("A script", "drafts:read", 367, Roles.Editor, "days: A key is good for 1 to 366 days.")]
    [InlineData("A script", "drafts:read", null, Roles.Editor, "days: A key is good for 1 to 366 days.")]
    public void A_fault_is_told_by_its_field(string name, string scopes, int? days, string role, string? fault) =>
        new KeyInput(name, scopes.Split(',', StringSplitOptions.RemoveEmptyEntries), days).Faults(role).Select(one => $"{one.Path}: {one.Message}")
            .Should().Equal(fault is null ? [] : [fault]);

    [Fact]
    public void A_scope_that_is_sent_empty_is_none() =>
        new KeyInput("A script", [""], 30).Faults(Roles.Editor).Should().ContainSingle().Which.Message.Should().Be("Tick what the key may be used for.");

    [Theory]
    [InlineData(80, 0)]
    [InlineData(81, 1)]
    public void A_name_has_an_end(int length, int faults) =>
        new KeyInput(new string('n', length), ["drafts:read"], 30).Faults(Roles.Editor).Should().HaveCount(faults);

    [Fact]
    public void Scopes_are_read_as_they_are_written()
    {
        foreach (var scope in Enum.GetValues<KeyScope>())
            KeyScopes.Read([scope.Word()]).Should().Equal(scope);
        KeyScopes.Written([KeyScope.ReadDrafts, KeyScope.Publish]).Should().Be("drafts:read publish");
    }
}
