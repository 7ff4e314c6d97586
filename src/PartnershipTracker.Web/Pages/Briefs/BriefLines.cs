using PartnershipTracker.Core.Agreements;
using PartnershipTracker.Core.Disagreements;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Briefs;

/// <summary>Records as the claims of a brief.</summary>
internal sealed class BriefLines(Endnotes notes, RecordNames names, IReadOnlyDictionary<string, string> partners)
{
    public BriefLine Of(MilestoneDetails milestone) => new(
        milestone.Date.Reading, milestone.Title, RecordLinks.Milestone(milestone.Id), [milestone.Summary, .. Standing(milestone)], Quote: null, notes.Of(milestone.Citations));

    /// <summary>What somebody said, with the office held then.</summary>
    public BriefLine Said(MilestoneDetails milestone) => new(
        milestone.Date.Reading,
        string.Join(", ", new[] { milestone.Statement!.Speaker, milestone.Statement.Office, milestone.Statement.Forum }.OfType<string>()),
        RecordLinks.Milestone(milestone.Id), milestone.Statement.Words is null ? [milestone.Summary] : [.. Wording(milestone.Statement)], milestone.Statement.Words, notes.Of(milestone.Citations));

    public BriefLine Of(AgreementDetails agreement) => new(
        agreement.PeriodEnd?.Reading ?? "No end recorded",
        $"{names.Framework(agreement.Framework)} of {partners[agreement.Partner]}, {Words.Period(agreement)}",
        RecordLinks.Agreement(agreement.Id), [Sentence(agreement.Status.Reading)], Quote: null, notes.Of(agreement.Citations));

    public BriefLine Of(DisagreementDetails disagreement) => new(
        When: null, disagreement.Title, RecordLinks.Disagreement(disagreement.Id),
        [$"One account: {Sentence(disagreement.Claim)}", $"The other: {Sentence(disagreement.Counterclaim)}", $"What we stand by: {Sentence(disagreement.Verdict)}"],
        Quote: null, notes.Of(disagreement.Citations));

    // Before the words; where it is not recorded nothing is said of it.
    private static IEnumerable<string> Wording(Statement statement) =>
        statement.Wording is { } wording ? [wording == Core.Milestones.Wording.Original ? "As spoken:" : "In translation:"] : [];

    private static IEnumerable<string> Standing(MilestoneDetails milestone) =>
        milestone.Standing == Core.Dates.Standing.Held ? [] : [$"{Words.Capital(Words.StandingOf(milestone.Standing, milestone.OutcomeNotRecorded))}."];

    private static string Sentence(string text) => text.EndsWith('.') ? text : text + ".";
}
