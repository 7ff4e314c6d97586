using System.Text.Json;
using System.Text.RegularExpressions;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.History;

/// <summary>Puts what the JSON reader reports into words for the person who wrote the JSON: the field, and what is wrong with it.</summary>
public static partial class JsonFault
{
    /// <summary>An entry that is JSON but not of the right shape.</summary>
    public static (string Field, string Reason) Describe(JsonException exception)
    {
        var path = (exception.Path ?? "$").TrimStart('$').TrimStart('.');
        var message = Trailer().Replace(exception.Message, "");
        if (Missing().Match(message) is { Success: true } missing)
            return (path, $"It lacks: {missing.Groups["names"].Value.Replace("'", "", StringComparison.Ordinal).TrimEnd('.')}.");
        if (Unknown().Match(message) is { Success: true } unknown)
            return (path, $"'{unknown.Groups["name"].Value}' is not a field here.");
        if (Null().IsMatch(message))
            return (path, "It must not be null.");
        return message.StartsWith("The JSON value could not be converted", StringComparison.Ordinal)
            ? (path, "The value is of the wrong type.")
            : (path, message);
    }

    /// <summary>The same, where what is missing is told at its own place.</summary>
    public static IEnumerable<FieldError> At(JsonException exception)
    {
        var (field, reason) = Describe(exception);
        return Missing().Match(Trailer().Replace(exception.Message, "")) is { Success: true } missing
            ? missing.Groups["names"].Value.Split(',').Select(name => name.Trim(' ', '\'', '.')).Select(name => new FieldError(field.Length == 0 ? name : $"{field}.{name}", "It is missing."))
            : [new FieldError(field, reason)];
    }

    /// <summary>Where a text stops being JSON.</summary>
    public static string DescribeSyntax(JsonException exception) =>
        Duplicate().Match(exception.Message) is { Success: true } duplicate
            ? $"The property '{duplicate.Groups["name"].Value}' is given twice in one object."
            : $"Not JSON at line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}: {Trailer().Replace(exception.Message, "")}";

    [GeneratedRegex(@" (Path: .* \| )?LineNumber: \d+ \| BytePositionInLine: \d+\.$", RegexOptions.None | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Trailer();

    // The reader does not say where.
    [GeneratedRegex("Duplicate property '(?<name>[^']*)'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Duplicate();

    [GeneratedRegex("missing required properties including: (?<names>.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Missing();

    [GeneratedRegex("The JSON property '(?<name>[^']*)' could not be mapped", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Unknown();

    [GeneratedRegex("doesn't allow (getting |setting )?null values", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Null();
}
