using System.Text;
using PartnershipTracker.Core.Webhooks;

namespace PartnershipTracker.Core.Tests.Webhooks;

public sealed class WebhookSignatureTests
{
    [Fact]
    public void A_message_is_signed_as_the_convention_s_own_example_is() =>
        WebhookSignature.Of(
            "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", DateTimeOffset.FromUnixTimeSeconds(1614265330), Encoding.UTF8.GetBytes("""{"test": 2432232314}"""))
            .Should().Be("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");

    [Fact]
    public void Secrets_are_random_and_of_the_convention_s_length()
    {
        var secret = WebhookSignature.NewSecret();

        secret.Should().StartWith("whsec_").And.NotBe(WebhookSignature.NewSecret());
        Convert.FromBase64String(secret["whsec_".Length..]).Should().HaveCount(32);
    }
}
