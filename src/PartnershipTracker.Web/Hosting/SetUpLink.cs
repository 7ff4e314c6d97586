using PartnershipTracker.Core.Accounts;

namespace PartnershipTracker.Web.Hosting;

/// <summary>How the first administrator gets in: there is no default account, but a link on the console of a site that has none.</summary>
internal static class SetUpLink
{
    /// <summary>The code of a new set-up link; null where there is an account.</summary>
    public static async Task<string?> SetUpCodeAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AccountLinks>().SetUpAsync(CancellationToken.None);
    }

    public static string Words(string address) => $"Nobody has an account yet. The first administrator joins here, once and within an hour:{Environment.NewLine}{address}";
}
