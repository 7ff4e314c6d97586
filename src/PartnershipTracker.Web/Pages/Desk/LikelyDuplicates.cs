using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.Milestones;
using PartnershipTracker.Web.Pages.Editing;

namespace PartnershipTracker.Web.Pages.Desk;

/// <summary>Asks of a milestone that is being typed whether it may be recorded already.</summary>
public sealed class LikelyDuplicates(SimilarMilestones similar, TimeProvider clock)
{
    /// <summary>Milestones that may be the same event; none for other types of records, or while too little was typed.</summary>
    public async Task<IReadOnlyList<MilestoneRow>> OfAsync(EditState state, CancellationToken cancellationToken) =>
        state is { Form.Type: "milestone", IsNew: true }
            ? await OfAsync(Typed.Text(state.Typed["title"]), Typed.Text(state.Typed["date"]?[DateFields.When]), Typed.Texts(state.Typed["partners"]), cancellationToken)
            : [];

    /// <inheritdoc cref="OfAsync(EditState, CancellationToken)"/>
    /// <param name="when">The date as it was typed.</param>
    public async Task<IReadOnlyList<MilestoneRow>> OfAsync(string title, string when, IReadOnlyList<string> partners, CancellationToken cancellationToken) =>
        WrittenDate.TryRead(when, clock.Today(), out var date, out _)
            ? await similar.OfAsync(new SimilarityQuestion(Id: null, title, partners, date), cancellationToken)
            : [];
}
