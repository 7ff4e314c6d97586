using System.Globalization;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Dates;

namespace PartnershipTracker.Core.Coverage;

/// <summary>What is not recorded of an agreement, read off what is.</summary>
internal static class MissingTerms
{
    /// <summary>The framework whose agreements list their areas: of the others no list is looked for.</summary>
    private const string ListsAreas = "itpp";

    /// <param name="isSucceeded">Whether another agreement names this one as its predecessor.</param>
    public static IReadOnlyList<MissingTermDetails> Of(AgreementDetails agreement, bool isSucceeded) =>
        [.. OfAdoption(agreement), .. OfPeriod(agreement, isSucceeded), .. OfAreas(agreement)];

    private static IEnumerable<MissingTermDetails> OfAdoption(AgreementDetails agreement)
    {
        if (agreement.Adopted is not { } adopted)
            yield return new(MissingTermKind.Adoption, "when it was adopted is not recorded");
        else if (!adopted.IsOneDay)
            yield return new(MissingTermKind.AdoptionDay, $"of its adoption only {Unit(adopted)} is recorded, no day");
    }

    private static IEnumerable<MissingTermDetails> OfPeriod(AgreementDetails agreement, bool isSucceeded)
    {
        if (agreement.PeriodEnd is { } end)
        {
            if (!isSucceeded)
                yield return new(MissingTermKind.Successor, $"what follows the end of its period ({end.Reading}) is not recorded");
        }
        else if (agreement.PeriodStart is { } start)
        {
            yield return new(MissingTermKind.PeriodEnd, $"no end of its period is recorded, only its start ({start.Reading})");
        }
        else
        {
            yield return new(MissingTermKind.Period, "no period is recorded");
        }
    }

    private static IEnumerable<MissingTermDetails> OfAreas(AgreementDetails agreement)
    {
        var agreed = agreement.Areas.Count(named => !named.Expected);
        var expected = agreement.Areas.Count - agreed;
        if (agreement.AreaCount > agreed && agreed > 0)
            yield return new(MissingTermKind.Areas, Words($"only {agreed} of its {agreement.AreaCount} areas are recorded"));
        else if (agreed == 0 && expected > 0)
            yield return new(MissingTermKind.Areas, Words($"no final list of its areas is recorded, only {expected} that {(expected == 1 ? "was" : "were")} expected before it was agreed"));
        else if (agreed == 0 && (agreement.AreaCount > 0 || agreement.Framework == ListsAreas))
            yield return new(MissingTermKind.Areas, "none of its areas is recorded");
    }

    private static string Unit(DateDetails date) => EdtfDate.Parse(date.Edtf).Precision switch
    {
        EdtfPrecision.Month => "the month",
        EdtfPrecision.Year => "the year",
        _ => "a span",
    };

    private static string Words(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
