using PartnershipTracker.Core.Accounts;

namespace PartnershipTracker.Core.Tests.Accounts;

public sealed class AuthenticatorTests
{
    /// <summary>"12345678901234567890", the secret of RFC 6238's appendix B, in base 32.</summary>
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")] // RFC 6238, appendix B: the last six of the eight digits
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Authenticator.CodeAt(Key, Authenticator.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))).Should().Be(code);

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_clock_may_be_half_a_minute_off(int steps, bool taken)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        var step = Authenticator.StepAt(now) + steps;
        Authenticator.StepOf(Key, Authenticator.CodeAt(Key, step), now).Should().Be(taken ? step : null);
    }

    [Fact]
    public void A_code_may_be_typed_as_apps_show_it() =>
        Authenticator.StepOf(Key, "287 082", DateTimeOffset.FromUnixTimeSeconds(59)).Should().Be(1);

    [Theory]
    [InlineData("")]
    [InlineData("28708")]
    [InlineData("2870820")]
    [InlineData("２８７０８２")]
    public void What_is_no_code_is_refused(string code) =>
        Authenticator.StepOf(Key, code, DateTimeOffset.FromUnixTimeSeconds(59)).Should().BeNull();

    [Fact]
    public void Keys_hold_160_random_bits() =>
        Enumerable.Range(0, 100).Select(_ => Authenticator.NewKey()).Should().OnlyHaveUniqueItems().And.OnlyContain(key => key.Length == 32);
}
