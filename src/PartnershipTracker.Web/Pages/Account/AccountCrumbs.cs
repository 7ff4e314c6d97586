using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Account;

/// <summary>The way to the pages below one's account.</summary>
internal static class AccountCrumbs
{
    public static readonly IReadOnlyList<Crumb> Here = [new("/account", "Your account")];
}
