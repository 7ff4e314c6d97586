using System.Text.Json;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Core.Summits;

namespace PartnershipTracker.Core.Tests.Shared;

/// <summary>Codes of enums and terms of filters.</summary>
public sealed class VocabularyTests
{
    private static readonly TermList Colours = new("colour", [new("red", "Red", ["crimson", "scarlet"]), new("dark-blue", "Dark blue", [])]);

    [Fact]
    public void Codes_are_lower_case_with_hyphens()
    {
        SourceKind.ThinkTank.Code().Should().Be("think-tank");
        SetAsideRole.ReplyForm.Code().Should().Be("reply-form");
        SummitSeries.G7.Code().Should().Be("g7");
    }

    public static TheoryData<Type> Enums => [.. typeof(TrackerServices).Assembly.GetExportedTypes().Where(type => type.IsEnum)];

    [Theory]
    [MemberData(nameof(Enums))]
    public void Every_value_of_every_enum_has_a_code_of_its_own_that_is_read_back(Type type)
    {
        var codes = Enum.GetValues(type).Cast<object>().Select(value => JsonSerializer.Serialize(value, type, RecordJson.Options)).ToList();
        codes.Should().OnlyHaveUniqueItems().And.NotContain(code => code.Any(char.IsUpper));
        codes.Select(code => JsonSerializer.Deserialize(code, type, RecordJson.Options)).Should().Equal(Enum.GetValues(type).Cast<object>());
    }

    [Fact]
    public void Codes_of_a_filter_are_turned_into_values()
    {
        EnumCodes.Values<MilestoneKind>(["visit", "summit"]).Should().BeEquivalentTo([MilestoneKind.Summit, MilestoneKind.Visit]);
        EnumCodes.Values<MilestoneKind>(["Visit"]).Should().BeEmpty();
        EnumCodes.Terms<SourceKind>("kind").Terms.Select(term => (term.Code, term.Name)).Should().Contain(("think-tank", "think tank"));
    }

    [Theory]
    [InlineData("red", "red")]
    [InlineData("RED", "red")]
    [InlineData("Scarlet,crimson", "red")]
    [InlineData(" dark-blue , red ", "dark-blue", "red")]
    [InlineData("green,red", "red")]
    [InlineData(", ,")]
    public void Words_name_codes(string words, params string[] codes) => Colours.Codes([words]).Should().Equal(codes);

    [Fact]
    public void A_word_that_is_not_known_is_told_with_those_that_are() =>
        Colours.Faults(["red,green", "blue"]).Select(fault => (fault.MemberNames.Single(), fault.ErrorMessage)).Should().Equal(
            ("colour", "'green' is not a known colour. Allowed: red, dark-blue."),
            ("colour", "'blue' is not a known colour. Allowed: red, dark-blue."));

    [Fact]
    public void A_code_without_a_name_names_itself() =>
        (Colours.NameOf("dark-blue"), Colours.NameOf("green")).Should().Be(("Dark blue", "green"));
}
