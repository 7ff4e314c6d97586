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
/// <param name="List">The path of the list whose item it is, in which it stands once; null where it stands alone.</param>
internal sealed record RecordReference(string Path, Type Record, string Id, string? List);

/// <summary>Finds what an input refers to: the properties that carry a <see cref="ReferenceAttribute"/>, and the subjects of disagreements.</summary>
internal static class RecordReferences
{
    public static IEnumerable<RecordReference> In(object input, string path = "")
    {
        if (input is SubjectInput subject)
            yield return new(Join(path, nameof(SubjectInput.Id)), RecordOf(subject.Type), subject.Id, List: null);

        foreach (var property in input.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var place = Join(path, property.Name);
            foreach (var reference in Of(property.GetValue(input), place, property.GetCustomAttribute<ReferenceAttribute>()?.Record))
                yield return reference;
        }
    }

    private static IEnumerable<RecordReference> Of(object? value, string path, Type? record) => value switch
    {
        null => [],
        string id => record is null || id.Length == 0 ? [] : [new(path, record, id, List: null)],
        IEnumerable<string> ids => record is null ? [] : ids.Select((id, index) => new RecordReference($"{path}[{index}]", record, id, path)),
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
