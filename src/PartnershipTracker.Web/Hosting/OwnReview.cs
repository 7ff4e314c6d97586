using Microsoft.Extensions.Options;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Web.Hosting.SignIn;

namespace PartnershipTracker.Web.Hosting;

/// <summary>Decides who may publish what they wrote themselves: nobody but an editor, and of editors only the one who has no colleague, unless the settings say otherwise.</summary>
public sealed class OwnReview(IOptions<EditingOptions> options, AccountQueries accounts)
{
    /// <summary>Whether whoever is signed in may.</summary>
    public async Task<bool> IsAllowedAsync(HttpContext context, CancellationToken cancellationToken) =>
        await context.MayAsync(Policies.Edit) && await IsAllowedAsync(cancellationToken);

    /// <summary>Whether an editor may.</summary>
    public async Task<bool> IsAllowedAsync(CancellationToken cancellationToken) =>
        options.Value.OwnReview == ReviewOfOwnWork.Always
        || (options.Value.OwnReview == ReviewOfOwnWork.WhenAlone && await accounts.CountEditorsAsync(cancellationToken) <= 1);
}
