using PartnershipTracker.Core.Accounts;

namespace PartnershipTracker.Core.Tests.Accounts;

/// <summary>Which passwords would be guessed early (ASVS 6.1.2, 6.2.4, 6.2.11, 6.2.12).</summary>
public sealed class WeakPasswordsTests
{
    [Theory]
    [InlineData("qwertyuiop123")] // listed words with digits and signs at their ends
    [InlineData("Password2026!")]
    [InlineData("123456789012")]
    [InlineData("!!!!trustno1!!!!")]
    [InlineData("DragonDragonDragon")] // repeated
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("abc1abc1abc1abc1")]
    [InlineData("nato-partner-2026")] // words of this house
    [InlineData("PartnershipTracker1")]
    [InlineData("IP4 and ITPP 2023")]
    [InlineData("Cora.Contributor.7")] // one's own name and address
    [InlineData("cora@tracker.example")]
    public void A_password_that_would_be_guessed_is_refused(string password) =>
        WeakPasswords.FaultOf(password, "Cora Contributor", "cora@tracker.example").Should().NotBeNull();

    [Theory]
    [InlineData("seven quiet herons at dusk")] // no digits, no capitals, no signs
    [InlineData("tracker of seven herons")]
    [InlineData("ゆっくり走る青い象と月の夜")]
    [InlineData("918273645019283746")]
    [InlineData("xK4#pw9!mQ2zRt")]
    [InlineData("Cora keeps bees on Tuesday")]
    public void A_password_of_any_kind_is_taken(string password) =>
        WeakPasswords.FaultOf(password, "Cora Contributor", "cora@tracker.example").Should().BeNull();
}
