using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using ModelContextProtocol;

namespace PartnershipTracker.Web.Assistants;

/// <summary>Holds what an assistant asks to the filters' own rules, as model binding does for pages and API.</summary>
public sealed class AskedFilter(IServiceProvider services)
{
    /// <summary>The most records that one answer of a tool holds: more would fill the window of the model that reads it.</summary>
    public const int MaxLimit = 50;

    /// <summary>How many there are where none is asked for.</summary>
    public const int Limit = 10;

    /// <summary>The filter, once it is known to be sound.</summary>
    /// <exception cref="McpException">It is not: the message, which the assistant is told, names each parameter at fault.</exception>
    public T Sound<T>(T filter)
        where T : notnull
    {
        var faults = new List<ValidationResult>();
        Validator.TryValidateObject(filter, new ValidationContext(filter, services, items: null), faults, validateAllProperties: true);
        return faults.Count == 0 ? filter
            : throw new McpException(string.Join('\n', faults.Select(fault => $"{string.Join(", ", fault.MemberNames.Select(JsonNamingPolicy.CamelCase.ConvertName))}: {fault.ErrorMessage}")));
    }

    /// <summary>The limit, once it is known to be one of a tool.</summary>
    /// <exception cref="McpException">It is not.</exception>
    public static int Bounded(int limit) =>
        limit is >= 1 and <= MaxLimit ? limit : throw new McpException($"limit: limit must be a whole number from 1 to {MaxLimit}. Read on with cursor.");

    /// <summary>The values of a parameter that may hold commas, as a filter takes them.</summary>
    public static List<string> Values(string? text) => string.IsNullOrWhiteSpace(text) ? [] : [text];

    /// <summary>There is no such record.</summary>
    public static McpException Unknown(string parameter, string kind, string id) => new($"{parameter}: There is no {kind} with the id '{id}'. Ids stand in the answers of the search tools.");
}
