using PartnershipTracker.Core.Dates;

namespace PartnershipTracker.Core.Changes;

/// <summary>In what two dates of a record differ.</summary>
internal static class DateDifference
{
    public static IEnumerable<FieldChange> Of(Place place, SourcedDate? before, SourcedDate? after)
    {
        if (before == after)
            yield break;
        if (before is null || after is null)
        {
            yield return place.Change(before?.Edtf.Reading, after?.Edtf.Reading, quoted: false) with { Before = TextOf(before), After = TextOf(after) };
            yield break;
        }

        if (before.Edtf != after.Edtf)
            yield return OfDay(place, before.Edtf, after.Edtf);
        if (before.Words != after.Words)
            yield return place.Member("Words").Change(before.Words, after.Words, quoted: true);
        if (before.Basis != after.Basis)
            yield return OfBasis(place, after.Basis);
        if (before.Note != after.Note)
            yield return place.Member("Note").Change(before.Note, after.Note, quoted: true);
    }

    /// <summary>All that is recorded of a date, for a reader who compares; null for none.</summary>
    private static string? TextOf(SourcedDate? date) => date is null ? null : string.Concat(
        date.Edtf.Reading,
        date.Words is null ? "" : $" (“{date.Words}”)",
        date.Basis == Basis.Inferred ? ", inferred" : "",
        date.Note is null ? "" : $": {date.Note}");

    private static FieldChange OfDay(Place place, EdtfDate before, EdtfDate after)
    {
        var (kind, verb) = (after.LiesWithin(before), before.LiesWithin(after)) switch
        {
            (true, false) => (FieldChangeKind.MorePrecise, "made more precise:"),
            (false, true) => (FieldChangeKind.Vaguer, "made vaguer:"),
            _ => (FieldChangeKind.Changed, "changed from"),
        };

        // Two dates may read alike and be written otherwise.
        var (was, now) = before.Reading == after.Reading ? (before.ToString(), after.ToString()) : (before.Reading, after.Reading);
        return new(place.Path, place.Label, was, now, kind, $"{place.Label} {verb} {was} to {now}");
    }

    private static FieldChange OfBasis(Place place, Basis after)
    {
        var member = place.Member("Basis");
        return after == Basis.Inferred
            ? new(member.Path, member.Label, "stated", "inferred", FieldChangeKind.Changed, $"{place.Label} marked as inferred")
            : new(member.Path, member.Label, "inferred", "stated", FieldChangeKind.Changed, $"{place.Label} marked as stated by the source");
    }
}
