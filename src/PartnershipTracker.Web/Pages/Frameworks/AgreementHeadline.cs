using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Frameworks;

/// <summary>Says in a few sentences what stands between NATO and its partners on a day. Computed from the agreements' dates, never typed.</summary>
public static class AgreementHeadline
{
    /// <param name="agreements">All agreements as they stand on the day.</param>
    /// <param name="partners">The partners that are spoken of, in their order.</param>
    /// <param name="acronym">The acronym of a framework, by its id.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<AgreementDetails> agreements, IReadOnlyList<PartnerFacts> partners, Func<string, string> acronym)
    {
        var open = agreements.Where(AgreementDays.IsCurrent).ToList();
        var groups =
            from partner in partners
            from agreement in open
            where agreement.Partner == partner.Code
            group partner.Name by (Acronym: acronym(agreement.Framework), Claim: ClaimOf(agreement));
        var silent = partners.Where(partner => open.TrueForAll(agreement => agreement.Partner != partner.Code)).Select(partner => partner.Name).ToList();
        return
        [
            .. groups.OrderBy(group => group.Key.Claim.Order).Select(group => Sentence(group.Key.Acronym, [.. group], group.Key.Claim)),
            .. silent.Count == 0 ? Array.Empty<string>() : [$"No agreement of {Words.List(silent)} is recorded by then."],
        ];
    }

    private static string Sentence(string acronym, IReadOnlyList<string> names, Claim claim)
    {
        var subject = names.Count == 1 ? $"{Words.Possessive(names[0])} {acronym}" : $"The {acronym}s of {Words.List(names)}";
        return $"{subject} {(names.Count == 1 ? claim.One : claim.Many)}.";
    }

    private static Claim ClaimOf(AgreementDetails agreement)
    {
        var status = agreement.Status;
        var isLast = status.SucceededBy is null && status.PossiblySucceededBy is null;
        if (status.State == AgreementState.Lapsed)
            return Same(1, $"ended {(agreement.PeriodEnd!.IsOneDay ? "on" : "in")} {agreement.PeriodEnd.Reading}{(isLast ? "; what followed is not recorded" : "")}");
        if (status.InForce == Likelihood.Possible && agreement.Begin is { } begin && (begin.Latest is null || status.On < begin.Latest))
            return Same(3, $"may have been adopted by then: its day is not recorded ({begin.Reading})");
        if (status.State == AgreementState.TermUnknown)
        {
            var lacking = !isLast ? "recorded end, and may have been replaced by then"
                : agreement.PeriodStart is null && agreement.PeriodEnd is null ? "recorded period"
                : "recorded end";
            return new(4, $"has no {lacking}", $"have no {lacking}");
        }

        var days = agreement.PeriodEnd!.IsOneDay ? "" : " at most";
        var rest = status.State == AgreementState.Expiring ? $": {Words.Count(status.DaysLeft!.Value, "day")} left{days}" : "";
        var after = status.State == AgreementState.Expiring && isLast ? "; what follows is not recorded" : "";
        return new(2, $"covers {Period(agreement)}{rest}{after}", $"cover {Period(agreement)}{rest}{after}");
    }

    private static Claim Same(int order, string words) => new(order, words, words);

    private static string Period(AgreementDetails agreement) =>
        (agreement.PeriodStart is null ? "the time " : "") + Words.Period(agreement);

    /// <summary>What is said of one agreement, and of several alike.</summary>
    private sealed record Claim(int Order, string One, string Many);
}
