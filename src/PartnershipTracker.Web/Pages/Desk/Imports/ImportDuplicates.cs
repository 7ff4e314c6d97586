using PartnershipTracker.Core.Imports;
using PartnershipTracker.Core.Milestones;

namespace PartnershipTracker.Web.Pages.Desk.Imports;

/// <summary>Finds rows that may tell of an event which the record has already, or which another row tells of.</summary>
public sealed class ImportDuplicates(SimilarMilestones similar)
{
    private const int Most = 3;

    // Rows of one list are written by one hand, and alike in their words: only nearly equal titles are worth a look.
    private const double AlikeInFile = 0.8;

    /// <summary>The lines, those of new milestones with what may be the same.</summary>
    public async Task<IReadOnlyList<ImportLine>> FindAsync(ImportReading reading, IReadOnlyList<ImportLine> lines, CancellationToken cancellationToken)
    {
        var questions = new Dictionary<int, SimilarityQuestion>();
        foreach (var (write, place) in reading.Writes.Zip(reading.Places))
        {
            if (write is { BaseVersion: 0, Input: MilestoneInput milestone })
                questions[place.Line] = new SimilarityQuestion(milestone.Id, milestone.Title, milestone.Partners, milestone.Date.Edtf);
        }

        var recorded = await similar.IndexAsync([.. questions.Values], cancellationToken);
        var inFile = new SimilarityIndex(questions.Select(pair => SimilarityEntry.Of($"{pair.Key}", pair.Value)).OfType<SimilarityEntry>());
        return
        [
            .. lines.Select((line, index) => questions.TryGetValue(index, out var question)
                ? line with
                {
                    Alike =
                    [
                        .. recorded.Find(question.Id, question, Most).Select(entry => new ImportLikeness(entry.Key, Line: null, entry.Title)),
                        .. inFile.Find($"{index}", question, Most, AlikeInFile).Select(entry => Other(lines, entry)),
                    ],
                }
                : line),
        ];
    }

    private static ImportLikeness Other(IReadOnlyList<ImportLine> lines, SimilarityEntry entry) =>
        new(Id: null, lines[int.Parse(entry.Key, System.Globalization.CultureInfo.InvariantCulture)].Line, entry.Title);
}
