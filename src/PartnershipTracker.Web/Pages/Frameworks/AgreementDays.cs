using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Frameworks;

/// <summary>The days that matter to agreements.</summary>
public static class AgreementDays
{
    /// <summary>Whether it counts on its day: it is or may be in force, or its end passed and nothing is sure to have taken its place.</summary>
    public static bool IsCurrent(AgreementDetails agreement) => agreement.Status.InForce != Likelihood.No || agreement.Status.State == AgreementState.Lapsed;

    /// <summary>The first day on which each is adopted for certain, and the first after its recorded end.</summary>
    /// <param name="name">What an agreement is called.</param>
    public static IReadOnlyList<Turn> Turns(IEnumerable<AgreementDetails> agreements, Func<AgreementDetails, string> name) =>
    [
        .. from agreement in agreements
           from turn in TurnsOf(agreement, name(agreement))
           group turn.What by turn.Day into same
           orderby same.Key
           select new Turn(same.Key, string.Join("; ", same)),
    ];

    /// <summary>The same of several partners, each agreement named with its partner: "ITPP of Japan adopted".</summary>
    public static async Task<IReadOnlyList<Turn>> TurnsAsync(IReadOnlyList<AgreementDetails> agreements, RecordNames names, CancellationToken cancellationToken)
    {
        var partners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var code in agreements.Select(agreement => agreement.Partner).Distinct(StringComparer.Ordinal))
            partners[code] = (await names.PartnerAsync(code, cancellationToken)).Name;
        return Turns(agreements, agreement => $"{names.Framework(agreement.Framework)} of {partners[agreement.Partner]}");
    }

    /// <summary>Those whose recorded end lies on or after the day, the next to end first.</summary>
    public static IReadOnlyList<AgreementDetails> EndingNext(IEnumerable<AgreementDetails> agreements, DateOnly day) =>
    [
        .. from agreement in agreements
           where agreement.Status.State is AgreementState.InForce or AgreementState.Expiring && agreement.PeriodEnd?.Latest >= day
           orderby agreement.PeriodEnd!.Latest, agreement.Id
           select agreement,
    ];

    private static IEnumerable<Turn> TurnsOf(AgreementDetails agreement, string name)
    {
        if (agreement.Begin?.Latest is { } adopted)
            yield return new Turn(adopted, agreement.Adopted?.IsOneDay == true ? $"{name} adopted" : $"{name} adopted by then at the latest");
        if (agreement.PeriodEnd?.Latest is { } last && last < DateOnly.MaxValue)
            yield return new Turn(last.AddDays(1), $"period of the {name} over");
    }
}
