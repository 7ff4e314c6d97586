using System.Globalization;
using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Web.Tests.Pages;

/// <summary>An agreement made up for a test.</summary>
internal sealed record MadeUp(string Partner, string Id, string? Adopted = null, string? Start = null, string? End = null, string? After = null)
{
    /// <summary>The agreements as the clock sees them on that day.</summary>
    public static IReadOnlyList<AgreementDetails> On(string day, params MadeUp[] all) => [.. all.Select(made => made.Details(Day(day), all))];

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private AgreementDetails Details(DateOnly day, MadeUp[] all)
    {
        var terms = all.Where(made => made.Partner == Partner).Select(made => made.Term()).ToList();
        var status = AgreementClock.StatusOn(Term(), terms, day);
        return new(
            Id, Partner, Framework: "itpp", Date(Adopted), Date(Start), Date(End), After, Summit: null, StatusOnDay.Of(status, day), Areas: [], AreaCount: null,
            Objectives: [], Priorities: [], Confidence.High, Note: null, Citations: [], Version: 1, CreatedAt: default, UpdatedAt: default);
    }

    private AgreementTerm Term() => new(Id, Parse(Adopted), Parse(Start), Parse(End), After);

    private static EdtfDate? Parse(string? text) => text is null ? null : EdtfDate.Parse(text);

    private static DateDetails? Date(string? text) => text is null ? null : DateDetails.Of(new SourcedDate(EdtfDate.Parse(text)));
}
