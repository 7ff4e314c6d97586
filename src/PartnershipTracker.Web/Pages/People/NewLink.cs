namespace PartnershipTracker.Web.Pages.People;

/// <summary>A link that was just made.</summary>
/// <param name="What">What it is for, as a sentence.</param>
/// <param name="Mailed">Whether it was sent by mail, as a sentence; null where the site sends none.</param>
public sealed record NewLink(string What, string Address, DateTime ExpiresAt, string? Mailed);
