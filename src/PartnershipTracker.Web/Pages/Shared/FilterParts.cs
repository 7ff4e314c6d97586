using Microsoft.AspNetCore.Mvc.ModelBinding;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Web.Pages.Shared;

/// <summary>One value that a filter offers.</summary>
/// <param name="Value">What the address carries.</param>
/// <param name="Name">What the reader sees.</param>
/// <param name="Chosen">Whether the address asks for it now.</param>
/// <param name="Count">How many it would find; null where that is not counted.</param>
public sealed record Choice(string Value, string Name, bool Chosen, int? Count = null)
{
    /// <summary>The words of a vocabulary, those chosen that <paramref name="asked"/> names in any spelling.</summary>
    public static IReadOnlyList<Choice> Of(TermList terms, IReadOnlyList<string> asked)
    {
        var chosen = terms.Codes(asked);
        return [.. terms.Terms.Select(term => new Choice(term.Code, term.Name, chosen.Contains(term.Code, StringComparer.Ordinal)))];
    }

    /// <summary>The values of an enum.</summary>
    public static IReadOnlyList<Choice> Of<TEnum>(IReadOnlyList<string> asked)
        where TEnum : struct, Enum
    {
        var chosen = TermList.Split(asked);
        return [.. Enum.GetValues<TEnum>().Select(value => new Choice(value.Code(), Words.Capital(value), chosen.Contains(value.Code(), StringComparer.OrdinalIgnoreCase)))];
    }
}

/// <summary>A parameter of which several values may be ticked.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="Legend">What the reader sees.</param>
/// <param name="Faults">What is wrong with what was asked.</param>
/// <param name="ArePartners">Whether the choices are partners, and carry their marks.</param>
public sealed record ChoiceGroup(string Name, string Legend, IReadOnlyList<Choice> Choices, IReadOnlyList<string> Faults, bool ArePartners = false);

/// <summary>A filter in use, and the list without it.</summary>
public sealed record Chip(string Text, string Without);

/// <summary>The filters in use.</summary>
/// <param name="Clear">The whole list.</param>
public sealed record Chips(IReadOnlyList<Chip> Items, string Clear)
{
    /// <summary>A chip for each word of a query, which leads to the list without it.</summary>
    /// <param name="path">The list.</param>
    /// <param name="text">What a parameter and its value say.</param>
    public static Chips Of(ListQuery query, string path, Func<string, string, string> text) =>
        new([.. query.Pairs.Select(pair => new Chip(Said(pair.Name, pair.Value, text), query.Without(pair.Name, pair.Value).At(path)))], path);

    /// <summary>What a parameter and its value say, turned round where the value is left out.</summary>
    /// <param name="text">What they say otherwise.</param>
    public static string Said(string parameter, string value, Func<string, string, string> text) =>
        parameter is [.. var turned, Exclusions.Mark] ? $"Not {Words.Lower(text(turned, value))}" : text(parameter, value);
}

/// <summary>A fault of one field of a form.</summary>
/// <param name="Field">The parameter, which is the field's id; null where the form has no such field.</param>
public sealed record FieldFault(string? Field, string Message)
{
    /// <summary>What is wrong with one field.</summary>
    public static IReadOnlyList<string> MessagesOf(IEnumerable<FieldFault> faults, string field) =>
        [.. faults.Where(fault => fault.Field == field).Select(fault => fault.Message)];

    /// <summary>What the record, an account or a report finds wrong; what concerns the whole has no field.</summary>
    public static IReadOnlyList<FieldFault> Of(IEnumerable<FieldError> errors) =>
        [.. errors.Select(error => new FieldFault(error.Path.Length == 0 ? null : error.Path, error.Message))];

    /// <summary>Every fault of a request, in the order of the form's fields; what no field has comes first.</summary>
    public static IReadOnlyList<FieldFault> Of(ModelStateDictionary state, params IReadOnlyList<string> fields) =>
    [
        .. from entry in state
           let field = fields.FirstOrDefault(name => name.Equals(entry.Key, StringComparison.OrdinalIgnoreCase))
           orderby field is null ? -1 : fields.TakeWhile(name => name != field).Count()
           from error in entry.Value!.Errors
           select new FieldFault(field, error.ErrorMessage),
    ];
}
