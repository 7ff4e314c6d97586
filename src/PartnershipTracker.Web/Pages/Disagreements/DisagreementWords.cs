using PartnershipTracker.Core.Disagreements;

namespace PartnershipTracker.Web.Pages.Disagreements;

/// <summary>How the page says in what way sources disagree.</summary>
public static class DisagreementWords
{
    public static string Type(DisagreementType type) => type switch
    {
        DisagreementType.Contradiction => "Contradiction: both cannot be right",
        DisagreementType.Spelling => "Spelling: one writes a name wrongly",
        DisagreementType.Outdated => "Outdated: one says what was no longer so when it said it",
        DisagreementType.Imprecise => "Imprecise: one is right in the main and wrong in detail",
        DisagreementType.Overstated => "Overstated: one claims more than is shown",
        DisagreementType.Naming => "Naming: one calls a thing by another name than its own",
        DisagreementType.Superseded => "Superseded: it was so, and later changed",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No such type of disagreement."),
    };
}
