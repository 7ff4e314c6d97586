using System.ComponentModel.DataAnnotations;

namespace PartnershipTracker.Core.History;

/// <summary>
/// Filters turned round. What leaves something out is a property of the filter, called as the one that it turns with Not before its name; a query writes it with an
/// exclamation mark behind: <c>area!=cyber</c>.
/// </summary>
public static class Exclusions
{
    /// <summary>Stands behind the name of a parameter that is turned round.</summary>
    public const char Mark = '!';

    private const string Not = "Not";

    /// <summary>The property that another turns round; null where it is none that does.</summary>
    /// <param name="filter">The type of the filter.</param>
    /// <param name="property">The name of the property that may turn another.</param>
    public static string? Turned(Type filter, string property) =>
        property.StartsWith(Not, StringComparison.Ordinal) && filter.GetProperty(property[Not.Length..]) is { } turned ? turned.Name : null;

    /// <summary>Those of <paramref name="records"/> that none of the filters finds: of one record with many areas, each area leaves it out.</summary>
    /// <param name="found">What a filter finds, among all records.</param>
    internal static IQueryable<TRecord> Without<TRecord, TFilter>(this IQueryable<TRecord> records, IReadOnlyList<TFilter> filters, Func<TFilter, IQueryable<TRecord>> found)
        where TRecord : class =>
        filters.Select(found).Aggregate(records, (left, excluded) => left.Where(record => !excluded.Contains(record)));

    /// <summary>Faults of what is left out, under the names that a query has for it.</summary>
    internal static IEnumerable<ValidationResult> Told(IEnumerable<ValidationResult> faults) =>
        faults.Select(fault => new ValidationResult(fault.ErrorMessage, [.. fault.MemberNames.Select(name => name + Mark)]));
}
