using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.People;

/// <summary>How the pages of administrators speak of people.</summary>
internal static class PeopleWords
{
    public static string Factors(AccountRow person) => (person.HasAuthenticator, person.Passkeys) switch
    {
        (false, 0) => "None yet",
        (true, 0) => "App",
        (false, var passkeys) => Words.Count(passkeys, "passkey"),
        (true, var passkeys) => $"App, {Words.Count(passkeys, "passkey")}",
    };

    public static string May(string role) => role switch
    {
        Roles.Contributor => "drafts and proposes",
        Roles.Editor => "publishes, reviews, restores",
        Roles.Administrator => "decides about people and settings as well",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "No such role."),
    };
}
