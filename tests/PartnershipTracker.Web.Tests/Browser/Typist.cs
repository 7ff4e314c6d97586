using Microsoft.Playwright;

namespace PartnershipTracker.Web.Tests.Browser;

/// <summary>Works on a page by keyboard alone, and counts every key that is not a character of the text itself.</summary>
internal sealed class Typist(IPage page)
{
    /// <summary>How many keys were pressed besides the text.</summary>
    public int Keystrokes { get; private set; }

    public async Task PressAsync(params string[] keys)
    {
        foreach (var key in keys)
        {
            Keystrokes++;
            await page.Keyboard.PressAsync(key);
        }
    }

    /// <summary>Types text into one field after another, with Tab between them; an empty one is passed over.</summary>
    public async Task FillAsync(params string[] texts)
    {
        foreach (var (index, text) in texts.Index())
        {
            if (index > 0)
                await PressAsync("Tab");
            await page.Keyboard.TypeAsync(text);
        }
    }

    /// <summary>The name of the field in which the typist is.</summary>
    public Task<string> FieldAsync() => page.EvaluateAsync<string>("document.activeElement.name ?? ''");
}
