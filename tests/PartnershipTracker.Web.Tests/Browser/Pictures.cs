using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace PartnershipTracker.Web.Tests.Browser;

/// <summary>Pictures of what the tests look at, for people to open: in the folder that TRACKER_PICTURES names, and nowhere where it names none.</summary>
internal static partial class Pictures
{
    /// <param name="name">What is looked at: a path, for instance.</param>
    public static async Task TakeAsync(IPage page, string name, int width, ColorScheme scheme)
    {
        if (Environment.GetEnvironmentVariable("TRACKER_PICTURES") is not { Length: > 0 } folder)
            return;

        var file = NotInName().Replace(name, "-").Trim('-');
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{(file.Length == 0 ? "front" : file)}-{width}-{scheme}.png"), FullPage = true });
    }

    [GeneratedRegex("[^A-Za-z0-9]+", RegexOptions.None, 1000)]
    private static partial Regex NotInName();
}
