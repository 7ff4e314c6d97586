using System.Net;
using PartnershipTracker.Web.Tests.Pages;

namespace PartnershipTracker.Web.Tests.Desk;

/// <summary>Whoever changes a value and none of its citations is asked whether they still support it.</summary>
public sealed class TaintedReferenceTests(ArticleApp app) : IClassFixture<ArticleApp>
{
    private const string Record = "/desk/milestone/strategic-concept-2022";

    [Fact]
    public async Task A_date_changed_alone_is_asked_about_and_taken_once_that_is_answered()
    {
        using var contributor = await app.SignInAsContributorAsync("Tina Tainted");

        using var asked = await contributor.SubmitAsync(Record, ("date.edtf", "2022-06"), ("why", "Only the month is known."), ("do", "propose"));

        asked.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var page = await asked.PageAsync();
        page.TextOf("#tainted p").Should().StartWith("You changed the date, and none of the citations.");
        page.ValueOf("date.edtf").Should().Be("2022-06", "what was typed is kept");
        using var taken = await contributor.SubmitAsync(page, Record, ("stands", "true"), ("do", "propose"));
        taken.StatusCode.Should().Be(HttpStatusCode.Redirect, string.Join(" ", (await taken.PageAsync()).TextsOf(".form-errors li, .similar, .error-page")));
        taken.Headers.Location!.OriginalString.Should().StartWith("/desk?proposed=");
    }

    [Fact]
    public async Task Other_words_are_not_asked_about()
    {
        using var contributor = await app.SignInAsContributorAsync("Wendy Words");

        using var taken = await contributor.SubmitAsync("/desk/milestone/yoon-vilnius-2023", ("summary", "Told otherwise."), ("why", "Clearer."), ("do", "propose"));

        taken.StatusCode.Should().Be(HttpStatusCode.Redirect);
    }
}
