using Microsoft.Playwright;

namespace PartnershipTracker.Web.Tests.Browser;

/// <summary>The site on a real port, and a headless Chromium that looks at it.</summary>
public sealed class SiteInBrowser : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly TrackerApp _app = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Uri Address { get; private set; } = null!;

    /// <summary>The site itself, for what a test prepares behind the pages.</summary>
    public TrackerApp App => _app;

    public async Task InitializeAsync()
    {
        Address = _app.Listen();
        if (Chromium() is { } chromium)
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = chromium,
                Args =
                [
                    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                    "--disable-component-update", "--disable-sync",
                ],
            });
        }
    }

    /// <summary>A new window with nothing remembered. The test is skipped where there is no Chromium, and fails where <c>CI</c> is set.</summary>
    /// <param name="host">The name by which the site is asked; null: its address in numbers.</param>
    /// <param name="touch">Whether it is used with fingers.</param>
    public async Task<IPage> OpenAsync(int width, ColorScheme scheme = ColorScheme.Light, bool javaScript = true, string? host = null, bool touch = false)
    {
        if (_browser is null && Environment.GetEnvironmentVariable("CI") is not null)
            throw new InvalidOperationException($"Chromium is in none of: {string.Join(", ", Places)}.");
        Skip.If(_browser is null, "Chromium is not on this machine.");

        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = host is null ? Address.ToString() : new UriBuilder(Address) { Host = host }.Uri.ToString(),
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = scheme,
            JavaScriptEnabled = javaScript,
            HasTouch = touch,
        });
        return await context.NewPageAsync();
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        await _app.DisposeAsync();
    }

    private static string? Chromium() => Places.FirstOrDefault(File.Exists);
}
