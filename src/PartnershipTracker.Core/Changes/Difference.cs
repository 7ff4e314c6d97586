using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Changes;

/// <summary>
/// Finds in what two states of a record differ, field by field, whatever the type of record: any difference between two snapshots is told.
/// </summary>
/// <param name="names">What the record is called that a reference names.</param>
internal sealed class Difference(Func<Type, string, string> names)
{
    private readonly ItemWords _items = new(names);

    /// <summary>The differences, in the order of the input's fields. Either state may be missing, not both.</summary>
    public IReadOnlyList<FieldChange> Between(RecordInput? before, RecordInput? after) =>
        [.. OfMembers((before ?? after)!.GetType(), new Place("", ""), before, after)];

    private IEnumerable<FieldChange> OfMembers(Type type, Place owner, object? before, object? after) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.Name != nameof(RecordInput.Id) || !typeof(RecordInput).IsAssignableFrom(type))
        .OrderBy(property => property.Name == "Citations" ? 1 : 0)
        .SelectMany(property => Of(
            owner.Member(property.Name),
            property.PropertyType,
            property.GetCustomAttribute<ReferenceAttribute>()?.Record,
            before is null ? null : property.GetValue(before),
            after is null ? null : property.GetValue(after)));

    private IEnumerable<FieldChange> Of(Place place, Type type, Type? reference, object? before, object? after)
    {
        if (type == typeof(string))
            return OfText(place, reference, (string?)before, (string?)after);
        if (type == typeof(SourcedDate))
            return DateDifference.Of(place, (SourcedDate?)before, (SourcedDate?)after);
        if (typeof(IEnumerable<string>).IsAssignableFrom(type))
            return OfNames(place, reference, (IEnumerable<string>?)before ?? [], (IEnumerable<string>?)after ?? []);
        if (typeof(IEnumerable).IsAssignableFrom(type))
            return OfItems(place, type.GetGenericArguments()[0], (IEnumerable?)before ?? Array.Empty<object>(), (IEnumerable?)after ?? Array.Empty<object>());
        return type.IsClass ? OfGroup(place, type, before, after) : OfValue(place, before, after);
    }

    private IEnumerable<FieldChange> OfText(Place place, Type? reference, string? before, string? after)
    {
        if (before == after)
            return [];
        if (reference is null)
            return [place.Change(before, after, quoted: true)];
        return [place.Change(before is null ? null : names(reference, before), after is null ? null : names(reference, after), quoted: false)];
    }

    private static IEnumerable<FieldChange> OfValue(Place place, object? before, object? after)
    {
        var (was, now) = (Word(before), Word(after));
        return was == now ? [] : [place.Change(was, now, quoted: false)];
    }

    // A yes or no is a mark that is there or not.
    private static string? Word(object? value) => value switch
    {
        null or false => null,
        true => "yes",
        Enum code => JsonNamingPolicy.KebabCaseLower.ConvertName(code.ToString()).Replace('-', ' '),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private IEnumerable<FieldChange> OfGroup(Place place, Type type, object? before, object? after)
    {
        if (Equals(before, after))
            return [];
        if (before is not null && after is not null)
            return OfMembers(type, place, before, after);
        return [place.Presence(_items.TextOf(before), _items.TextOf(after))];
    }

    private IEnumerable<FieldChange> OfNames(Place place, Type? reference, IEnumerable<string> before, IEnumerable<string> after)
    {
        List<string> was = [.. before], now = [.. after];
        if (was.SequenceEqual(now, StringComparer.Ordinal))
            yield break;

        string NameOf(string id) => reference is null ? $"“{id}”" : names(reference, id);
        var (shownBefore, shownAfter) = (Shown(was), Shown(now));
        var (added, removed) = (now.Except(was, StringComparer.Ordinal).Select(NameOf).ToList(), was.Except(now, StringComparer.Ordinal).Select(NameOf).ToList());
        if (added.Count > 0)
            yield return new(place.Path, place.Label, shownBefore, shownAfter, FieldChangeKind.Added, $"{FieldWords.List(added)} added to the {place.Label}");
        if (removed.Count > 0)
            yield return new(place.Path, place.Label, shownBefore, shownAfter, FieldChangeKind.Removed, $"{FieldWords.List(removed)} removed from the {place.Label}");
        if (added.Count + removed.Count == 0)
            yield return place.Reordered(shownBefore, shownAfter);

        string? Shown(List<string> ids) => ids.Count == 0 ? null : string.Join("; ", ids.Select(id => reference is null ? id : names(reference, id)));
    }

    private IEnumerable<FieldChange> OfItems(Place place, Type type, IEnumerable before, IEnumerable after)
    {
        List<object> was = [.. before.Cast<object>()], now = [.. after.Cast<object>()];
        var pairs = ItemWords.Match(was, now);
        foreach (var (index, item) in now.Index())
        {
            var earlier = pairs.FirstOrDefault(pair => ReferenceEquals(pair.After, item)).Before;
            var there = place.Item(index);
            if (earlier is null)
                yield return new(there.Path, _items.NameOf(item), null, _items.TextOf(item), FieldChangeKind.Added, _items.Added(item, place.Label));
            foreach (var change in earlier is null ? [] : OfMembers(type, there with { Label = _items.NameOf(item) }, earlier, item))
                yield return change;
        }

        foreach (var (index, item) in was.Index().Where(earlier => !pairs.Exists(pair => ReferenceEquals(pair.Before, earlier.Item))))
            yield return new(place.Item(index).Path, _items.NameOf(item), _items.TextOf(item), null, FieldChangeKind.Removed, _items.Removed(item, place.Label));

        if (was.Count == now.Count && pairs.Count == now.Count && pairs.Exists(pair => was.IndexOf(pair.Before) != now.IndexOf(pair.After)))
            yield return place.Reordered(_items.TextOf(was), _items.TextOf(now));
    }
}
