using Microsoft.Playwright;

namespace PartnershipTracker.Web.Tests.Browser;

/// <summary>Fingers on the glass, as the browser hears of them.</summary>
internal sealed class Fingers
{
    private const int Steps = 8;

    private readonly IPage _page;
    private readonly ICDPSession _session;

    private Fingers(IPage page, ICDPSession session) => (_page, _session) = (page, session);

    public static async Task<Fingers> OnAsync(IPage page) => new(page, await page.Context.NewCDPSessionAsync(page));

    /// <summary>Puts down one or more fingers, moves each from its place to another, and lifts them.</summary>
    public async Task MoveAsync(params (float X, float Y, float ToX, float ToY)[] fingers)
    {
        await SendAsync("touchStart", fingers.Select(finger => (finger.X, finger.Y)));
        for (var step = 1; step <= Steps; step++)
        {
            var part = step / (float)Steps;
            await SendAsync("touchMove", fingers.Select(finger => (finger.X + ((finger.ToX - finger.X) * part), finger.Y + ((finger.ToY - finger.Y) * part))));
            await _page.WaitForTimeoutAsync(20);
        }

        await SendAsync("touchEnd", []);
    }

    private async Task SendAsync(string type, IEnumerable<(float X, float Y)> points) => await _session.SendAsync(
        "Input.dispatchTouchEvent",
        new() { ["type"] = type, ["touchPoints"] = points.Select((point, id) => new { x = point.X, y = point.Y, id }).ToArray() });
}
