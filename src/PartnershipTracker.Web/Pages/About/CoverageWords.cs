using PartnershipTracker.Core.Coverage;

namespace PartnershipTracker.Web.Pages.About;

/// <summary>How the page says what the record lacks.</summary>
public static class CoverageWords
{
    /// <summary>A period: "Up to 1999", "2005–2009", "2023", "2027 and later".</summary>
    public static string Period(PeriodCoverage period) => period switch
    {
        { From: null } => $"Up to {period.To}",
        { To: null } => $"{period.From} and later",
        _ => Span(period.From.Value, period.To.Value),
    };

    /// <summary>Years in order, those that follow each other as a span: "1954–1978, 1998".</summary>
    public static string Years(IEnumerable<int> years)
    {
        var spans = new List<(int First, int Last)>();
        foreach (var year in years)
        {
            if (spans.Count > 0 && spans[^1].Last == year - 1)
                spans[^1] = (spans[^1].First, year);
            else
                spans.Add((year, year));
        }

        return string.Join(", ", spans.Select(span => Span(span.First, span.Last)));
    }

    /// <summary>What agreements that others have succeeded lack, as it is said of several.</summary>
    public static string Without(MissingTermKind kind) => kind switch
    {
        MissingTermKind.Adoption => "without a recorded adoption",
        MissingTermKind.AdoptionDay => "without a recorded day of adoption",
        MissingTermKind.Period => "without a recorded period",
        MissingTermKind.PeriodEnd => "without a recorded end of their period",
        MissingTermKind.Areas => "without a complete list of their areas",
        MissingTermKind.Successor => "without a recorded successor",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such gap."),
    };

    private static string Span(int first, int last) => first == last ? $"{first}" : $"{first}–{last}";
}
