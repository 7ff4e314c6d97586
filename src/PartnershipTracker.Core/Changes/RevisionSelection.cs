using System.Text.Json;
using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Changes;

/// <summary>What the filters of changes have in common.</summary>
internal static class RevisionSelection
{
    /// <summary>Those steps that are of any of the types and kinds and concern any of the partners; an empty list admits all.</summary>
    /// <param name="partners">Their codes. Whoever is taken out of a record is concerned by that, too.</param>
    public static IQueryable<Revision> Selected(
        this IQueryable<Revision> all, IReadOnlyList<string> types, IReadOnlyList<RevisionKind> kinds, IReadOnlyList<string> partners)
    {
        var found = all;
        if (types.Count > 0)
            found = found.Where(revision => types.Contains(revision.RecordType));
        if (kinds.Count > 0)
            found = found.Where(revision => kinds.Contains(revision.Kind));
        if (partners.Count == 0)
            return found;

        var quoted = InSnapshots(partners);
        return found.Where(revision => quoted.Any(code => revision.Snapshot.Contains(code))
            || all.Any(before => before.RecordType == revision.RecordType && before.RecordSlug == revision.RecordSlug && before.Number == revision.Number - 1
                && quoted.Any(code => before.Snapshot.Contains(code))));
    }

    /// <summary>How snapshots name partners: by their codes, which as a JSON string are nothing else.</summary>
    public static IReadOnlyList<string> InSnapshots(IReadOnlyList<string> codes) => [.. codes.Select(code => JsonSerializer.Serialize(code, RecordJson.Options))];
}
