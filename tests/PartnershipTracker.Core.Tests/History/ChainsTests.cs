using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Tests.History;

/// <summary>Things that point to one another: "a&gt;b" points from a to b.</summary>
public sealed class ChainsTests
{
    [Theory]
    [InlineData("a b c", "a0 b0 c0")]
    [InlineData("a>b b>c c", "a2 b1 c0")]
    [InlineData("c b>c a>b", "c0 b1 a2")]
    [InlineData("a>c b>c c>d d", "a2 b2 c1 d0")]
    [InlineData("a>elsewhere b>a", "a0 b1")]
    [InlineData("a>b a>c b c>b", "a1 b0 c1")]
    public void A_thing_has_behind_it_all_that_its_chain_leads_to(string things, string lengths)
    {
        var chains = Of(things);

        string.Join(' ', Ids(things).Select(id => $"{id}{chains.Length(id)}")).Should().Be(lengths);
        Ids(things).Should().NotContain(id => chains.ComesBack(id));
    }

    [Theory]
    [InlineData("a>a b", "a")]
    [InlineData("a>b b>a", "a b")]
    [InlineData("a>b b>c c>b d>a", "b c")]
    [InlineData("d>a a>b b>c c>a e>d f>f", "a b c f")]
    public void A_ring_holds_those_that_come_back_and_not_those_that_lead_there(string things, string ring)
    {
        var chains = Of(things);

        Ids(things).Where(chains.ComesBack).Order().Should().Equal(ring.Split(' '));
    }

    [Fact]
    public void A_long_chain_is_walked_over_once()
    {
        var asked = 0;
        var chains = Chains.Of(Enumerable.Range(0, 20_000), number => $"{number}", number =>
        {
            asked++;
            return number == 0 ? null : $"{number - 1}";
        });

        chains.Length("19999").Should().Be(19_999);
        asked.Should().Be(20_000);
    }

    private static IEnumerable<string> Ids(string things) => things.Split(' ').Select(thing => thing[..1]).Distinct();

    private static Chains Of(string things) => Chains.Of(things.Split(' '), thing => thing[..1], thing => thing.Length > 1 ? thing[2..] : null);
}
