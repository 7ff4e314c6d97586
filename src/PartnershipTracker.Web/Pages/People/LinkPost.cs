using Microsoft.Extensions.Options;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Web.Hosting;

namespace PartnershipTracker.Web.Pages.People;

/// <summary>Hands a new link over: to the administrator who made it, and by mail where the site has a mail server.</summary>
public sealed class LinkPost(SiteAddress site, Mail mail, IOptions<AccountOptions> options, TimeProvider clock)
{
    public async Task<NewLink> HandOverAsync(HttpRequest request, LinkPurpose purpose, string email, string code, CancellationToken cancellationToken)
    {
        var path = purpose == LinkPurpose.Invitation ? "/account/join" : "/account/reset";
        var address = site.Of(request, $"{path}?code={code}");
        var what = purpose switch
        {
            LinkPurpose.Invitation => $"By this link {email} joins.",
            LinkPurpose.PasswordReset => $"By this link {email} sets a new password. The second factor stays.",
            LinkPurpose.FactorReset => $"By this link {email} takes the second factors away. It asks for the password.",
            _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, "No administrator makes such a link."),
        };
        var expires = clock.GetUtcNow().UtcDateTime + (purpose == LinkPurpose.Invitation ? options.Value.Invitation : options.Value.ShortLink);
        return new(what, address, expires, await mail.SendAsync(email, "Your account at PartnershipTracker", $"{address}\n\nThis link works once.", cancellationToken) switch
        {
            MailOutcome.Off => null,
            MailOutcome.Sent => "It was sent to this address as well.",
            _ => "The mail server did not take it: hand it over yourself.",
        });
    }
}
