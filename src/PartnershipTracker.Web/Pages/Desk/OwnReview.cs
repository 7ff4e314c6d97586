using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Web.Hosting;

namespace PartnershipTracker.Web.Pages.Desk;

/// <summary>Decides who may publish what they wrote themselves: nobody but an editor, and of editors only the one who has no colleague, unless the settings say otherwise.</summary>
public sealed class OwnReview(IOptions<EditingOptions> options, AccountQueries accounts, IAuthorizationService access)
{
    public async Task<bool> IsAllowedAsync(ClaimsPrincipal user, CancellationToken cancellationToken) =>
        (await access.AuthorizeAsync(user, Policies.Edit)).Succeeded
        && (options.Value.OwnReview == ReviewOfOwnWork.Always
            || (options.Value.OwnReview == ReviewOfOwnWork.WhenAlone && await accounts.CountEditorsAsync(cancellationToken) <= 1));
}
