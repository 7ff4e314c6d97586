namespace PartnershipTracker.Web.Hosting;

/// <summary>The colours that a reader chose for the pages: light or dark, or those of the system where nothing is chosen.</summary>
public static class Theme
{
    /// <summary>The cookie that remembers the choice. It says nothing of who the reader is, and scripts write it as well.</summary>
    public const string Cookie = "theme";

    /// <summary>What may be chosen, with what it is called. The first is the same as no choice.</summary>
    public static readonly IReadOnlyList<(string Code, string Name)> Choices = [("system", "System"), ("light", "Light"), ("dark", "Dark")];

    private static readonly TimeSpan Remembered = TimeSpan.FromDays(365);

    /// <summary>The choice in force, by its code.</summary>
    public static string Of(HttpContext context) => context.Request.Cookies[Cookie] is { } chosen && IsChoice(chosen) ? chosen : Choices[0].Code;

    public static bool IsChoice(string code) => Choices.Any(choice => choice.Code == code);

    /// <summary>Remembers a choice; that of the system by forgetting.</summary>
    public static void Choose(HttpContext context, string code)
    {
        if (code == Choices[0].Code)
            context.Response.Cookies.Delete(Cookie);
        else
            context.Response.Cookies.Append(Cookie, code, new CookieOptions { MaxAge = Remembered, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, IsEssential = true });
    }
}
