using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Web.Api.Protocol;

/// <summary>How much of each record a list holds.</summary>
public abstract record ListShape
{
    /// <summary>
    /// Only these properties of each record, by the names that answers give them, and its id. May repeat or hold commas. All of them unless given;
    /// what is left out is missing, also where the schema requires it.
    /// </summary>
    /// <example>["id"]</example>
    public List<string> Fields { get; init; } = [];
}

/// <inheritdoc/>
/// <typeparam name="T">What the list holds: it decides what may be named.</typeparam>
public sealed record ListShape<T> : ListShape, IValidatableObject
{
    /// <summary>The same, and these properties too. Where all are asked for, these are among them.</summary>
    internal ListShape<T> With(IReadOnlyList<string> fields) => TermList.Split(Fields).Count == 0 ? this : this with { Fields = [.. Fields, .. fields] };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var asked = TermList.Split(Fields);
        if (asked.Count == 0)
            return [];

        var known = RecordFields.NamesOf(typeof(T), validationContext.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions);
        return
            from name in asked.Except(known, StringComparer.OrdinalIgnoreCase)
            select new ValidationResult($"'{name}' is not a field of this list. Allowed: {string.Join(", ", known)}.", ["fields"]);
    }
}
