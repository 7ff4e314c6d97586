using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Data;
using PartnershipTracker.Web.Tests.Pages;

namespace PartnershipTracker.Web.Tests.Access;

/// <summary>A restart throws nobody out and spoils no open form: sessions and keys are in the database.</summary>
public sealed class RestartTests
{
    [Fact]
    public async Task A_session_and_a_form_outlive_a_restart()
    {
        await using var before = new ArticleApp();
        var person = await before.JoinAsync(Roles.Editor, "Lasting Editor");
        using var form = await person.Client.GetAsync("/account/password");
        var cookies = Cookies(form.RequestMessage!.Headers.GetValues("Cookie"), form);
        var page = new HtmlParser().ParseDocument(await form.Content.ReadAsStringAsync());

        await using var after = before.Restarted(("Seeds:Record", "false"));
        using var client = after.CreateClient(new() { HandleCookies = false, AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add("Cookie", cookies);
        (await client.VisitAsync("/account")).TextOf(".account-bar__name").Should().Be("Lasting Editor");
        using var changed = await client.SubmitAsync(page, "/account/password", ("current", TrackerAppPeople.Password), ("password", "five brown otters upstream"));

        changed.StatusCode.Should().Be(HttpStatusCode.Redirect);
        changed.Headers.Location!.OriginalString.Should().Be("/account?done=password");
        (await after.AskAsync((TrackerDbContext db) => db.Set<ProtectionKey>().CountAsync())).Should().Be(1, "the second start found the key of the first");
    }

    private static string Cookies(IEnumerable<string> sent, HttpResponseMessage answer)
    {
        var given = answer.Headers.TryGetValues("Set-Cookie", out var set) ? set.Select(cookie => cookie.Split(';')[0]) : [];
        return string.Join("; ", sent.Concat(given));
    }
}
