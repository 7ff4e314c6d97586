using System.Collections;
using System.Reflection;
using System.Text.Json;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Assessments;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Disagreements;
using PartnershipTracker.Core.Frameworks;
using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Summits;

namespace PartnershipTracker.Core.Editing;

/// <summary>A place in an input that names another record.</summary>
/// <param name="Path">The place as its JSON path ("citations[0].source").</param>
/// <param name="Record">The type of record.</param>
/// <param name="Id">The public id; for a partner its code.</param>
/// <param name="Item">The path of the item that it makes out, in a list in which the record is named once; null where it stands alone, or may stand again.</param>
internal sealed record RecordReference(string Path, Type Record, string Id, string? Item)
{
    /// <summary>The path of the list that names the record once.</summary>
    public string? List => Item?[..Item.LastIndexOf('[')];
}

/// <summary>Finds what an input refers to: the properties that carry a <see cref="ReferenceAttribute"/>, and the subjects of disagreements.</summary>
internal static class RecordReferences
{
    public static IEnumerable<RecordReference> In(object input, string path = "")
    {
        if (input is SubjectInput subject)
            yield return new(Join(path, nameof(SubjectInput.Id)), RecordOf(subject.Type), subject.Id, path);

        foreach (var property in input.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var place = Join(path, property.Name);
            var named = property.GetCustomAttribute<ReferenceAttribute>();
            foreach (var reference in Of(property.GetValue(input), place, named?.Record, named is { IsKey: true } ? path : null))
                yield return reference;
        }
    }

    private static IEnumerable<RecordReference> Of(object? value, string path, Type? record, string? item) => value switch
    {
        null => [],
        string id => record is null || id.Length == 0 ? [] : [new(path, record, id, item)],
        IEnumerable<string> ids => record is null ? [] : ids.Select((id, index) => new RecordReference($"{path}[{index}]", record, id, $"{path}[{index}]")),
        IEnumerable items => items.Cast<object>().SelectMany((item, index) => In(item, $"{path}[{index}]")),
        _ => IsInput(value.GetType()) ? In(value, path) : [],
    };

    private static bool IsInput(Type type) => type.IsClass && type.Assembly == typeof(RecordReferences).Assembly && type != typeof(EdtfDate);

    private static string Join(string path, string member)
    {
        var name = JsonNamingPolicy.CamelCase.ConvertName(member);
        return path.Length == 0 ? name : $"{path}.{name}";
    }

    internal static Type RecordOf(SubjectType type) => type switch
    {
        SubjectType.Milestone => typeof(Milestone),
        SubjectType.Agreement => typeof(Agreement),
        SubjectType.Summit => typeof(Summit),
        SubjectType.Framework => typeof(Framework),
        SubjectType.Area => typeof(CooperationArea),
        SubjectType.Assessment => typeof(Assessment),
        SubjectType.Partner => typeof(Partner),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No such type of subject."),
    };
}
