using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using PartnershipTracker.Core.Dates;

namespace PartnershipTracker.Core.History;

/// <summary>
/// Asks an input, and everything in it, for its own rules (attributes and <see cref="IValidatableObject"/>): what model binding
/// does for a request. <see cref="Validator"/> by itself does not look into members.
/// </summary>
public static class InputRules
{
    /// <summary>The rules that are broken, each with the path of its field.</summary>
    public static IEnumerable<(string Field, string Reason)> Broken(object input, string path = "")
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(input, new ValidationContext(input), results, validateAllProperties: true);
        foreach (var result in results)
        {
            foreach (var member in result.MemberNames.DefaultIfEmpty(""))
                yield return (Join(path, member), result.ErrorMessage ?? "It is not valid.");
        }

        foreach (var property in input.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            foreach (var fault in BrokenInside(property.GetValue(input), Join(path, property.Name)))
                yield return fault;
        }
    }

    private static IEnumerable<(string Field, string Reason)> BrokenInside(object? value, string path) => value switch
    {
        null or string => [],
        IEnumerable items => items.Cast<object>().SelectMany((item, index) => BrokenInside(item, $"{path}[{index}]")),
        _ => IsInput(value.GetType()) ? Broken(value, path) : [],
    };

    // Dates check themselves when they are read.
    private static bool IsInput(Type type) => type.IsClass && type.Assembly == typeof(InputRules).Assembly && type != typeof(EdtfDate);

    private static string Join(string path, string member)
    {
        var name = JsonNamingPolicy.CamelCase.ConvertName(member);
        if (path.Length == 0)
            return name;
        return member.Length == 0 ? path : $"{path}.{name}";
    }
}
