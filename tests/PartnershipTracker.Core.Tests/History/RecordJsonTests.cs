using System.Text.Json;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;

namespace PartnershipTracker.Core.Tests.History;

/// <summary>The JSON of seeds and snapshots: strict when read, stable when written.</summary>
public sealed class RecordJsonTests
{
    private const string Sound = """{"name":"Sea","group":"Domains","kind":"topic","aliases":[],"note":null,"citations":[],"id":"sea"}""";

    [Fact]
    public void What_is_read_is_written_back_letter_for_letter() =>
        JsonSerializer.Serialize(JsonSerializer.Deserialize<AreaInput>(Sound, RecordJson.Options), RecordJson.Options).Should().Be(Sound);

    [Theory]
    [InlineData("""{"speaker":"Ada","office":null,"forum":null,"words":"It follows."}""", null)]
    [InlineData("""{"speaker":"Ada","office":null,"forum":null,"words":"It follows.","wording":"original"}""", Wording.Original)]
    [InlineData("""{"speaker":"Ada","office":null,"forum":null,"words":"It follows.","wording":"translated"}""", Wording.Translated)]
    public void A_statement_from_before_its_wording_was_recorded_reads_and_is_the_same_record(string snapshot, Wording? wording)
    {
        var statement = JsonSerializer.Deserialize<StatementInput>(snapshot, RecordJson.Options)!;

        statement.Wording.Should().Be(wording);
        JsonSerializer.Serialize(statement, RecordJson.Options).Should().Be(snapshot, "else every statement would seem changed");
    }

    [Theory]
    [InlineData("an unknown property", "\"note\":null", "\"remark\":null")]
    [InlineData("a property twice", "\"note\":null", "\"name\":\"Sky\"")]
    [InlineData("another case", "\"name\"", "\"Name\"")]
    [InlineData("a number for text", "\"Sea\"", "4")]
    [InlineData("text for a list", "\"aliases\":[]", "\"aliases\":\"\"")]
    [InlineData("null for text", "\"Sea\"", "null")]
    [InlineData("null for a list", "\"citations\":[]", "\"citations\":null")]
    [InlineData("a missing property", "\"name\":\"Sea\",", "")]
    [InlineData("an unknown code", "topic", "Topic")]
    [InlineData("a trailing comma", "\"sea\"}", "\"sea\",}")]
    [InlineData("a comment", "{\"name\"", "{/* a name */\"name\"")]
    public void It_refuses(string what, string sound, string spoilt)
    {
        var json = Sound.Replace(sound, spoilt, StringComparison.Ordinal);
        json.Should().NotBe(Sound);
        FluentActions.Invoking(() => JsonSerializer.Deserialize<AreaInput>(json, RecordJson.Options)).Should().Throw<JsonException>(what);
    }

    [Fact]
    public void Letters_of_every_language_are_written_as_themselves() =>
        JsonSerializer.Serialize("NATO’s “é” 日本 한국", RecordJson.Options).Should().Be("\"NATO’s “é” 日本 한국\"");

    [Fact]
    public void A_date_is_its_EDTF_string() =>
        JsonSerializer.Serialize(EdtfDate.Parse("1980~/1983~"), RecordJson.Options).Should().Be("\"1980~/1983~\"");
}
