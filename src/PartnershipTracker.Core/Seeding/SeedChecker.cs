using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Seeding;

/// <summary>The rules that need more than one entry: ids, references between entries, passages in texts.</summary>
internal static class SeedChecker
{
    public static IEnumerable<SeedFault> Check(SeedSet set) =>
    [
        .. Duplicates(set.Sources), .. Duplicates(set.Partners), .. Duplicates(set.Frameworks), .. Duplicates(set.Areas),
        .. Duplicates(set.Summits), .. Duplicates(set.Agreements), .. Duplicates(set.Milestones), .. Duplicates(set.Assessments),
        .. Duplicates(set.Disagreements), .. Duplicates(set.Names),
        .. DuplicateAddresses(set),
        .. DuplicateCodes(set),
        .. References(set),
        .. Order.Cycles(set.Frameworks, framework => framework.Successor, "successor"),
        .. Order.Cycles(set.Agreements, agreement => agreement.Predecessor, "predecessor"),
        .. set.Sources.SelectMany(entry => SetAside(set, entry)),
        .. Citations(set),
    ];

    private static IEnumerable<SeedFault> Duplicates<TInput>(List<SeedEntry<TInput>> entries)
        where TInput : RecordInput =>
        from same in entries.GroupBy(entry => entry.Input.Id, StringComparer.Ordinal)
        from entry in same.Skip(1)
        select entry.Fault("id", $"The id '{same.Key}' is already taken in {same.First().File}. To add to that entry, say \"{Amendment.Field}\": true.");

    private static IEnumerable<SeedFault> DuplicateAddresses(SeedSet set) =>
        from same in set.Sources.DistinctBy(entry => entry.Input.Id).GroupBy(entry => entry.Input.Url, StringComparer.Ordinal)
        from entry in same.Skip(1)
        select entry.Fault("url", $"The address is already that of '{same.First().Input.Id}'.");

    private static IEnumerable<SeedFault> DuplicateCodes(SeedSet set) =>
        from same in set.Partners.GroupBy(entry => entry.Input.Code, StringComparer.Ordinal)
        from entry in same.Skip(1)
        select entry.Fault("code", $"The code '{same.Key}' is already taken by {same.First().Input.Id}.");

    private static IEnumerable<SeedFault> References(SeedSet set) =>
    [
        .. set.Frameworks.SelectMany(entry => One(set, entry, "successor", "frameworks", entry.Input.Successor)),
        .. set.Summits.SelectMany(entry => entry.Input.Attendance.SelectMany(
            (came, index) => One(set, entry, $"attendance[{index}].partner", "partners", came.Partner))),
        .. set.Agreements.SelectMany(entry => One(set, entry, "partner", "partners", entry.Input.Partner)),
        .. set.Agreements.SelectMany(entry => One(set, entry, "framework", "frameworks", entry.Input.Framework)),
        .. set.Agreements.SelectMany(entry => One(set, entry, "predecessor", "agreements", entry.Input.Predecessor)),
        .. set.Agreements.SelectMany(entry => One(set, entry, "summit", "summits", entry.Input.Summit)),
        .. set.Agreements.SelectMany(entry => Many(set, entry, "areas", "areas", entry.Input.Areas.Select(named => named.Area))),
        .. set.Milestones.SelectMany(entry => Many(set, entry, "partners", "partners", entry.Input.Partners)),
        .. set.Milestones.SelectMany(entry => Many(set, entry, "areas", "areas", entry.Input.Areas)),
        .. set.Milestones.SelectMany(entry => One(set, entry, "framework", "frameworks", entry.Input.Framework)),
        .. set.Milestones.SelectMany(entry => One(set, entry, "agreement", "agreements", entry.Input.Agreement)),
        .. set.Milestones.SelectMany(entry => One(set, entry, "summit", "summits", entry.Input.Summit)),
        .. set.Assessments.SelectMany(entry => Many(set, entry, "partners", "partners", entry.Input.Partners)),
        .. set.Assessments.SelectMany(entry => Many(set, entry, "areas", "areas", entry.Input.Areas)),
        .. set.Disagreements.SelectMany(entry => entry.Input.About.SelectMany(
            (subject, index) => One(set, entry, $"about[{index}].id", $"{subject.Type.Code()}s", subject.Id))),
        .. set.Disagreements.SelectMany(entry => Again(entry, entry.Input.About, subject => subject.Id, "about")),
    ];

    private static IEnumerable<SeedFault> One<TInput>(SeedSet set, SeedEntry<TInput> entry, string field, string section, string? id)
        where TInput : RecordInput
    {
        if (id is not null && !set.Knows(section, id))
            yield return entry.Fault(field, $"'{id}' is not among the {section}.");
    }

    private static IEnumerable<SeedFault> Many<TInput>(SeedSet set, SeedEntry<TInput> entry, string field, string section, IEnumerable<string> ids)
        where TInput : RecordInput =>
        ids.SelectMany((id, index) => One(set, entry, $"{field}[{index}]", section, id)).Concat(Again(entry, ids, id => id, field));

    private static IEnumerable<SeedFault> Again<TInput, TItem>(SeedEntry<TInput> entry, IEnumerable<TItem> items, Func<TItem, string> id, string field)
        where TInput : RecordInput =>
        from same in items.Index().GroupBy(item => item.Item)
        from again in same.Skip(1)
        select entry.Fault($"{field}[{again.Index}]", $"'{id(again.Item)}' stands here twice.");

    private static IEnumerable<SeedFault> SetAside(SeedSet set, SeedEntry<SourceInput> entry)
    {
        if (!set.Texts.TryGetValue(entry.Input.Id, out var text))
            yield break;
        foreach (var (index, passage) in entry.Input.SetAside.Index())
        {
            if (Passage.Find(text, passage.Quote, passage.Before, passage.After, out var fault) is null)
                yield return entry.Fault($"setAside[{index}].quote", fault!);
        }
    }

    private static IEnumerable<SeedFault> Citations(SeedSet set) =>
    [
        .. set.Partners.SelectMany(entry => PassageRules.Check(set, entry)),
        .. set.Frameworks.SelectMany(entry => PassageRules.Check(set, entry)),
        .. set.Areas.SelectMany(entry => PassageRules.Check(set, entry, isFact: false)),
        .. set.Summits.SelectMany(entry => PassageRules.Check(set, entry)),
        .. set.Agreements.SelectMany(entry => PassageRules.Check(set, entry)),
        .. set.Milestones.SelectMany(entry => PassageRules.Check(set, entry)),
        .. set.Assessments.SelectMany(entry => PassageRules.Check(set, entry)),
        .. set.Disagreements.SelectMany(entry => PassageRules.Check(set, entry)),
    ];
}
