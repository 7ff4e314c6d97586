using System.Text.Json;
using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Tests.History;

/// <summary>JSON in the one way of RFC 8785.</summary>
public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("""{ "b" : [ true, false, null ], "a" : { } }""", """{"a":{},"b":[true,false,null]}""")]
    [InlineData("""{"\u20ac":1,"\r":2,"1":3,"\u0080":4,"\u00f6":5,"\ufb33":6,"\ud83d\ude00":7}""", "{\"\\r\":2,\"1\":3,\"\u0080\":4,\"\u00f6\":5,\"\u20ac\":1,\"\ud83d\ude00\":7,\"\ufb33\":6}")]
    [InlineData(""" "\u000f\n\u0008\t\f\r\"\\\/A" """, "\"\\u000f\\n\\b\\t\\f\\r\\\"\\\\/A\"")]
    [InlineData(""" "<&>'+\u2028" """, "\"<&>'+\u2028\"")]
    [InlineData("[0,-1,1234567890123]", "[0,-1,1234567890123]")]
    public void Equal_JSON_is_written_in_one_way(string json, string expected) => Written(json).Should().Be(expected);

    [Fact]
    public void A_number_that_is_not_whole_is_refused() => FluentActions.Invoking(() => Written("[1.5]")).Should().Throw<FormatException>();

    private static string Written(string json)
    {
        using var document = JsonDocument.Parse(json);
        return CanonicalJson.Write(document.RootElement);
    }
}
