using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Areas;
using PartnershipTracker.Core.Disagreements;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;
using PartnershipTracker.Core.Summits;

namespace PartnershipTracker.Core.Changes;

/// <summary>The items of a record's lists: which of one state is which of another, and what each is called.</summary>
internal sealed class ItemWords(Func<Type, string, string> names)
{
    /// <summary>By what an item is known again: the strictest first, then by less.</summary>
    private static IReadOnlyList<Func<object, object?>> Keys { get; } = [item => item, Exact, Loose];

    /// <summary>The items of both states that are the same, perhaps changed.</summary>
    public static List<(object Before, object After)> Match(IReadOnlyList<object> before, IReadOnlyList<object> after)
    {
        var pairs = new List<(object Before, object After)>();
        List<object> was = [.. before], now = [.. after];
        foreach (var key in Keys)
        {
            foreach (var item in now.ToList())
            {
                if (was.Find(candidate => Equals(key(candidate), key(item))) is not { } same)
                    continue;
                pairs.Add((same, item));
                was.RemoveAt(was.FindIndex(candidate => ReferenceEquals(candidate, same)));
                now.RemoveAt(now.FindIndex(candidate => ReferenceEquals(candidate, item)));
            }
        }

        return pairs;
    }

    /// <summary>What an item is called in a sentence.</summary>
    public string NameOf(object item) => item switch
    {
        CitationInput citation => $"citation of “{names(typeof(Source), citation.Source)}”",
        AttendanceInput guest => $"attendance of {Guest(guest)}",
        Alias alias => $"name “{alias.Text}”",
        AgreementAreaInput area => $"area {names(typeof(CooperationArea), area.Area)}",
        SubjectInput subject => Subject(subject),
        SetAsideInput aside => $"passage “{Beginning(aside.Quote)}”",
        _ => throw new ArgumentOutOfRangeException(nameof(item), item, "No such item."),
    };

    public string Added(object item, string list) => item is CitationInput ? $"{NameOf(item)} added" : $"{InList(item)} added to the {list}";

    public string Removed(object item, string list) => item is CitationInput ? $"{NameOf(item)} removed" : $"{InList(item)} removed from the {list}";

    /// <summary>What an item says, for a reader who compares; null for none.</summary>
    public string? TextOf(object? item) => item switch
    {
        null => null,
        CitationInput citation => string.Join("; ", Parts(citation)),
        AttendanceInput { Office: { } office } guest => $"{Guest(guest)}, {office}",
        SetAsideInput aside => aside.Quote,
        StatementInput statement => string.Join(", ", new[] { statement.Speaker, statement.Office, statement.Forum, statement.Words is null ? null : $"“{statement.Words}”", statement.Wording?.Code() }.OfType<string>()),
        IEnumerable<object> items => items.Any() ? string.Join("; ", items.Select(TextOf)) : null,
        _ => InList(item),
    };

    private string InList(object item) => item switch
    {
        AttendanceInput guest => Guest(guest),
        Alias alias => $"“{alias.Text}”",
        AgreementAreaInput area => names(typeof(CooperationArea), area.Area),
        _ => NameOf(item),
    };

    private string Guest(AttendanceInput guest) => $"{guest.Name} for {names(typeof(Partner), guest.Partner)}";

    private string Subject(SubjectInput subject) => $"{subject.Type.Code()} “{names(RecordReferences.RecordOf(subject.Type), subject.Id)}”";

    private IEnumerable<string> Parts(CitationInput citation)
    {
        yield return names(typeof(Source), citation.Source) + (citation.Quote is null ? "" : $": “{citation.Quote}”");
        if (citation.Stance == Stance.Disputes)
            yield return "disputes";
        if (citation.Basis == Dates.Basis.Inferred)
            yield return "inferred";
        if (citation.Note is { } note)
            yield return note;
    }

    private static object? Exact(object item) => item switch
    {
        CitationInput citation => (citation.Source, citation.Quote),
        AttendanceInput guest => (guest.Partner, guest.Name),
        SetAsideInput aside => aside.Quote,
        _ => Loose(item),
    };

    private static object? Loose(object item) => item switch
    {
        CitationInput citation => citation.Source,
        AttendanceInput guest => guest.Partner,
        Alias alias => alias.Text,
        AgreementAreaInput area => area.Area,
        _ => item,
    };

    private static string Beginning(string text) => text.Length <= 60 ? text : text[..60].TrimEnd() + "…";
}
