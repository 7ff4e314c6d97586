using Microsoft.Playwright;

namespace PartnershipTracker.Web.Tests.Browser;

/// <summary>Works on a page by keyboard alone, and counts every key that is not a character of the text itself.</summary>
internal sealed class Typist(IPage page)
{
    private const string Is =
        """
        (wanted) => {
          const here = document.activeElement;
          return [here.id, here.name, here.value, here.ariaLabel, here.textContent.trim()].includes(wanted);
        }
        """;

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

    /// <summary>Goes on with Tab to a control, by its name, its value, its id, or its words.</summary>
    public async Task ReachAsync(string control)
    {
        for (var stops = 0; !await page.EvaluateAsync<bool>(Is, control); stops++)
        {
            stops.Should().BeLessThan(400, $"'{control}' must be reached with Tab on {page.Url}");
            await PressAsync("Tab");
        }
    }

    /// <summary>Goes on with Tab to a field and types into it, in the place of what is there.</summary>
    public async Task WriteAsync(string field, string text)
    {
        await ReachAsync(field);
        await PressAsync("Control+A");
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>Goes on with Tab to a link or a button, and follows it to the page that it leads to.</summary>
    public async Task FollowAsync(string control)
    {
        await ReachAsync(control);
        await page.EvaluateAsync("window.left = true");
        await PressAsync("Enter");
        await page.WaitForFunctionAsync("() => !window.left && document.readyState === 'complete'");
    }

    /// <summary>The name of the field in which the typist is.</summary>
    public Task<string> FieldAsync() => page.EvaluateAsync<string>("document.activeElement.name ?? ''");
}
