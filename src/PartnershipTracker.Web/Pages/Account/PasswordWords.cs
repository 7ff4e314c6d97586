namespace PartnershipTracker.Web.Pages.Account;

/// <summary>What forms say of passwords.</summary>
internal static class PasswordWords
{
    public const string Rule = "At least 12 characters of any kind; a few words that nobody else would put together are best. Common and leaked passwords are refused.";
}
