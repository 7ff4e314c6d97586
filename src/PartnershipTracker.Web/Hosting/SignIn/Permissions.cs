using Microsoft.AspNetCore.Authorization;

namespace PartnershipTracker.Web.Hosting.SignIn;

/// <summary>Asks the policies for a page that shows different things to those who may do different things.</summary>
internal static class Permissions
{
    /// <summary>Whether whoever asks meets that policy. It is asked with the request, which knows on which factors the session rests.</summary>
    public static async Task<bool> MayAsync(this HttpContext context, string policy) =>
        (await context.RequestServices.GetRequiredService<IAuthorizationService>().AuthorizeAsync(context.User, context, policy)).Succeeded;
}
