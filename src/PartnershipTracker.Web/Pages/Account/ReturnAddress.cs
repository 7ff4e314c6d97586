using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PartnershipTracker.Web.Pages.Account;

/// <summary>Where somebody goes who has signed in: to the page that they asked for, if it is one of this site.</summary>
internal static class ReturnAddress
{
    private const string Home = "/account";

    /// <summary>On to <paramref name="returnUrl"/>; an address elsewhere is not followed, whoever made the link.</summary>
    public static IActionResult Onward(this PageModel page, string? returnUrl) => new LocalRedirectResult(page.Url.IsLocalUrl(returnUrl) ? returnUrl! : Home);

    /// <summary>The page at <paramref name="path"/>, which leads on to <paramref name="returnUrl"/>.</summary>
    public static string With(string path, string? returnUrl) => string.IsNullOrEmpty(returnUrl) ? path : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}returnUrl={Uri.EscapeDataString(returnUrl)}";
}
