using System.Text.RegularExpressions;

namespace PartnershipTracker.Web.Tests.Api;

/// <summary>The links of an answer (RFC 8288).</summary>
internal static partial class ApiLinks
{
    /// <summary>The only address with that relation; null where there is none.</summary>
    public static string? Link(this HttpResponseMessage response, string relation, string? type = null) =>
        response.Links().SingleOrDefault(link => link.Relation == relation && (type is null || link.Type == type)).Address;

    /// <summary>All links, in their order. What is no link fails.</summary>
    public static IReadOnlyList<(string Address, string Relation, string? Type)> Links(this HttpResponseMessage response) =>
        response.Headers.TryGetValues("Link", out var values) ? [.. values.SelectMany(value => value.Split(", <")).Select(Read)] : [];

    private static (string Address, string Relation, string? Type) Read(string text)
    {
        var link = One().Match(text);
        link.Success.Should().BeTrue("{0} is a link", text);
        return (link.Groups["address"].Value, link.Groups["relation"].Value, link.Groups["type"] is { Success: true } type ? type.Value : null);
    }

    [GeneratedRegex("^<?(?<address>[^<>\"{}|\\^`\\\\ ]+)>; rel=\"(?<relation>[a-z-]+)\"(; type=\"(?<type>[a-z/+.-]+)\")?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex One();
}
