using System.Text.Json.Nodes;
using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Pages.Editing;
using PartnershipTracker.Web.Pages.Editing.Forms;

namespace PartnershipTracker.Web.Pages.Desk.Sheets;

/// <summary>Says what is understood of the fields of a sheet that stand for a record without naming it in full.</summary>
public sealed class SheetEchoes(SheetReader reader)
{
    /// <summary>What is understood, by the path of the field.</summary>
    internal async Task<IReadOnlyDictionary<string, string>> OfAsync(
        JsonObject typed, IReadOnlyDictionary<Vocabulary, TermList> terms, CancellationToken cancellationToken)
    {
        var echoes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (place, row) in SummitSheet.Filled(typed, SummitSheet.Sources))
        {
            if (NameLine.CodeOf(terms[Vocabulary.Sources], Typed.Text(row[SummitSheet.Source]).Trim()) is { } id)
                echoes[$"{SummitSheet.Sources}[{place}].{SummitSheet.Source}"] = $"Recorded: {terms[Vocabulary.Sources].NameOf(id)}";
        }

        foreach (var (place, row) in SummitSheet.Filled(typed, SummitSheet.Agreements))
        {
            if (string.Equals(Typed.Text(row["predecessor"]).Trim(), SummitSheet.Latest, StringComparison.OrdinalIgnoreCase) && Typed.Text(row["framework"]).Length > 0)
            {
                var id = await reader.LatestAsync(row, cancellationToken);
                echoes[$"{SummitSheet.Agreements}[{place}].predecessor"] = id is null ? "None is recorded." : $"{terms[Vocabulary.Agreements].NameOf(id)} ({id})";
            }
        }

        return echoes;
    }
}
