using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Core.Changes;

/// <summary>A value that was changed while the citations behind it were not: do they still support it?</summary>
/// <param name="Field">The field of the record ("date").</param>
/// <param name="Label">What it is called.</param>
public sealed record TaintedReference(string Field, string Label)
{
    // What the editors judge, order, name or tell in their own words: it rests on the other fields, and no passage says it.
    private static readonly string[] Judgements =
        ["significance", "confidence", "severity", "verdict", "reason", "group", "note", "aliases", "areas", "title", "name", "acronym", "summary", "text", "character"];

    /// <summary>The changed values whose citations say what they said before, each once; none where a citation came, went or was changed.</summary>
    public static IReadOnlyList<TaintedReference> Between(RecordInput? before, RecordInput? after)
    {
        if (before is not CitedInput was || after is not CitedInput now || now.Citations.Count == 0 || !Said(was).SequenceEqual(Said(now)))
            return [];

        return
        [
            .. new Difference((_, id) => id).Between(was, now)
                .Where(change => change.Field != "citations" && !Judgements.Contains(change.Field, StringComparer.Ordinal) && change.Kind != FieldChangeKind.Reordered)
                .Select(change => change.Field)
                .Distinct(StringComparer.Ordinal)
                .Select(field => new TaintedReference(field, FieldWords.LabelOf(char.ToUpperInvariant(field[0]) + field[1..]))),
        ];
    }

    private static IEnumerable<object> Said(CitedInput input) => input.Citations
        .Select(citation => (object)(citation.Source, citation.Quote, citation.Date, citation.Stance))
        .OrderBy(said => said.ToString(), StringComparer.Ordinal);
}
