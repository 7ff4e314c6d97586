using System.Globalization;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Hosting;

namespace PartnershipTracker.Web.Api.Protocol;

/// <summary>
/// Finds fault with query parameters that the action does not take, with single ones given twice, with lists that are too long, and with numbers that are not
/// written in digits. Model binding passes over all of these in silence, and a misspelt filter would then answer with everything.
/// </summary>
internal sealed class ParameterCheck(IModelMetadataProvider metadata, IOptions<ReadingOptions> reading) : IActionFilter
{
    /// <summary>Before the framework's filter (-2000) that answers an invalid model state, so that one answer names every fault.</summary>
    public const int Order = -3000;

    public void OnActionExecuting(ActionExecutingContext context)
    {
        var allowed = context.ActionDescriptor.Parameters.SelectMany(ParametersOf).ToDictionary(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in context.HttpContext.Request.Query.Where(pair => !IsMoment(pair.Key, context.HttpContext.Request)))
        {
            if (FaultOf(name, values, allowed, context) is { } fault)
                context.ModelState.AddModelError(name, fault);
        }
    }

    public void OnActionExecuted(ActionExecutedContext context)
    {
    }

    private string? FaultOf(string name, StringValues values, Dictionary<string, ModelMetadata> allowed, ActionExecutingContext context)
    {
        if (!allowed.TryGetValue(name, out var type))
            return IsDay(name, context.HttpContext.Request) ? Day.Faults(ReleasedRecord.Day, values.ToString()).FirstOrDefault()?.ErrorMessage : Unknown(name, [.. allowed.Keys]);
        if (!type.IsEnumerableType && values.Count > 1)
            return $"{Problems.PublicName(name)} can be given only once.";
        if (type.IsEnumerableType && TermList.Split(values).Count is var given && given > reading.Value.MaxValues)
            return string.Create(CultureInfo.InvariantCulture, $"{Problems.PublicName(name)} takes at most {reading.Value.MaxValues} values, not {given}.");
        return type.ModelType == typeof(int) && !IsDecimal(values.ToString()) && context.ModelState.GetFieldValidationState(name) == ModelValidationState.Valid
            ? $"{Problems.PublicName(name)} must be written in decimal digits."
            : null;
    }

    // The framework reads 0x10 and #10 as sixteen.
    private static bool IsDecimal(string text) => text.All(char.IsAsciiDigit);

    // Every address that has a past takes the moment at which it is asked for.
    private static bool IsMoment(string name, HttpRequest request) =>
        name.Equals(KnownPages.Parameter, StringComparison.OrdinalIgnoreCase) && KnownPages.HasPast(request.Path);

    // And the day for which it is answered; where something is computed for it, the action's own filter has it too.
    private static bool IsDay(string name, HttpRequest request) => name.Equals(ReleasedRecord.Day, StringComparison.OrdinalIgnoreCase) && ReleasedRecord.TakesDay(request);

    private static string Unknown(string name, string[] allowed) =>
        allowed.Length == 0 ? $"'{name}' is not a parameter: this address takes none."
        : $"'{name}' is not a parameter of this address. Allowed: {string.Join(", ", allowed)}.";

    private IEnumerable<KeyValuePair<string, ModelMetadata>> ParametersOf(ParameterDescriptor parameter)
    {
        if (parameter.BindingInfo?.BindingSource != BindingSource.Query)
            return [];

        var type = metadata.GetMetadataForType(parameter.ParameterType);
        return type.IsComplexType
            ? type.Properties.Where(property => !property.IsReadOnly).Select(property => KeyValuePair.Create(QueryNames.Of(parameter.ParameterType, property.PropertyName!), property))
            : [KeyValuePair.Create(parameter.Name, type)];
    }
}
