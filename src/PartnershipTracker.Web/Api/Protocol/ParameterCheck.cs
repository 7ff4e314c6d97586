using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using PartnershipTracker.Web.Hosting;

namespace PartnershipTracker.Web.Api.Protocol;

/// <summary>
/// Finds fault with query parameters that the action does not take, with single ones given twice, and with numbers that are not
/// written in digits. Model binding passes over all of these in silence, and a misspelt filter would then answer with everything.
/// </summary>
internal sealed class ParameterCheck(IModelMetadataProvider metadata) : IActionFilter
{
    /// <summary>Before the framework's filter (-2000) that answers an invalid model state, so that one answer names every fault.</summary>
    public const int Order = -3000;

    public void OnActionExecuting(ActionExecutingContext context)
    {
        var allowed = context.ActionDescriptor.Parameters.SelectMany(ParametersOf).ToDictionary(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in context.HttpContext.Request.Query.Where(pair => !IsMoment(pair.Key, context.HttpContext.Request)))
        {
            if (!allowed.TryGetValue(name, out var type))
                context.ModelState.AddModelError(name, Unknown(name, [.. allowed.Keys]));
            else if (!type.IsEnumerableType && values.Count > 1)
                context.ModelState.AddModelError(name, $"{Problems.PublicName(name)} can be given only once.");
            else if (type.ModelType == typeof(int) && !IsDecimal(values.ToString()) && context.ModelState.GetFieldValidationState(name) == ModelValidationState.Valid)
                context.ModelState.AddModelError(name, $"{Problems.PublicName(name)} must be written in decimal digits.");
        }
    }

    public void OnActionExecuted(ActionExecutedContext context)
    {
    }

    // The framework reads 0x10 and #10 as sixteen.
    private static bool IsDecimal(string text) => text.All(char.IsAsciiDigit);

    // Every address that has a past takes the moment at which it is asked for.
    private static bool IsMoment(string name, HttpRequest request) =>
        name.Equals(KnownPages.Parameter, StringComparison.OrdinalIgnoreCase) && KnownPages.HasPast(request.Path);

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
