using PartnershipTracker.Core.Names;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Tests.Names;

/// <summary>Names among the words of a search. Spellings of one term stand together, those that were not typed first.</summary>
public sealed class NamedTermTests
{
    private static readonly IReadOnlyList<NameDetails> Names =
    [
        Name(NameScope.Partner, "south-korea", "South Korea", "ROK", "Seoul"),
        Name(NameScope.Partner, "new-zealand", "New Zealand"),
        Name(NameScope.Framework, "itpp", "Individually Tailored Partnership Programme", "ITPP", "ITTP"),
        Name(NameScope.Area, "cyber-defence", "Cyber defence", "CCDCOE"),
        Name(NameScope.Person, "fumio-kishida", "Fumio Kishida", "Kishida Fumio", "Kishida"),
        Name(NameScope.Body, "ccdcoe", "Cooperative Cyber Defence Centre of Excellence", "CCDCOE", "CCDOE"),
    ];

    [Theory]
    [InlineData("")]
    [InlineData("met", "met…")]
    [InlineData("seoul", "South Korea|ROK|seoul…")]
    [InlineData("ROK space", "South Korea|Seoul|ROK", "space…")]
    [InlineData("Kishida", "Fumio Kishida|Kishida Fumio|Kishida…")]
    [InlineData("Fumio Kishida", "Kishida Fumio|Kishida|Fumio Kishida…")]
    [InlineData("kishida fumio London", "Fumio Kishida|Kishida|kishida fumio", "London…")]
    [InlineData("\"Fumio Kishida\"", "Kishida Fumio|Kishida|Fumio Kishida")]
    [InlineData("Fumio", "Fumio…")]
    [InlineData("New Zealand", "New Zealand…")]
    [InlineData("New", "New…")]
    [InlineData("\"New\" Zealand", "New", "Zealand…")]
    [InlineData("Kishida Seoul", "Fumio Kishida|Kishida Fumio|Kishida", "South Korea|ROK|Seoul…")]
    public void A_name_stands_for_all_its_spellings(string words, params string[] terms) =>
        NamedTerm.Of(words, Names).Select(named => string.Join('|', named.Term.Spellings) + (named.Term.IsOpenEnded ? "…" : "")).Should().Equal(terms);

    [Theory]
    [InlineData("Seoul", "south-korea")]
    [InlineData("ITTP", "itpp")]
    [InlineData("cyber DEFENCE", "cyber-defence")]
    public void A_partner_framework_or_area_is_a_tag(string words, string id)
    {
        var named = NamedTerm.Of(words, Names).Should().ContainSingle().Subject;

        named.IsTag.Should().BeTrue();
        named.Partners.Concat(named.Frameworks).Concat(named.Areas).Should().Equal(id);
    }

    [Theory]
    [InlineData("Kishida")]
    [InlineData("met")]
    public void A_person_or_a_mere_word_is_none(string words) => NamedTerm.Of(words, Names).Should().ContainSingle().Which.IsTag.Should().BeFalse();

    [Fact]
    public void A_proper_name_that_an_area_bears_too_means_the_thing_itself()
    {
        var named = NamedTerm.Of("CCDCOE", Names).Should().ContainSingle().Subject;

        named.IsTag.Should().BeFalse();
        named.Term.Spellings.Should().Equal("Cooperative Cyber Defence Centre of Excellence", "CCDOE", "CCDCOE");
    }

    [Fact]
    public void Without_names_words_stay_words() => NamedTerm.Of("Fumio Kishida", []).Select(named => named.Term.Spellings.Single()).Should().Equal("Fumio", "Kishida");

    private static NameDetails Name(NameScope scope, string id, string name, params string[] aliases) =>
        new(scope, id, name, [.. aliases.Select(alias => new Alias(alias, AliasStatus.Variant))], null);
}
