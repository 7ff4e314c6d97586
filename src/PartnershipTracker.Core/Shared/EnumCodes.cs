using System.Text.Json;

namespace PartnershipTracker.Core.Shared;

/// <summary>
/// The public spelling of enum values: lower case with hyphens (<c>think-tank</c>), the same in JSON, query strings,
/// seed files and messages.
/// </summary>
public static class EnumCodes
{
    /// <summary>The public code of <paramref name="value"/>.</summary>
    public static string Code<TEnum>(this TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>Every value of the enum as a term that a filter may name.</summary>
    public static TermList Terms<TEnum>(string parameter)
        where TEnum : struct, Enum =>
        new(parameter, [.. Enum.GetValues<TEnum>().Select(value => new Term(value.Code(), value.Code().Replace('-', ' '), []))]);

    /// <summary>The values behind <paramref name="codes"/>, all of which must be known.</summary>
    public static TEnum[] Values<TEnum>(IEnumerable<string> codes)
        where TEnum : struct, Enum => [.. Enum.GetValues<TEnum>().Where(value => codes.Contains(value.Code(), StringComparer.Ordinal))];
}
