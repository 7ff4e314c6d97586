using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PartnershipTracker.Web.Tests.Pages;

namespace PartnershipTracker.Web.Tests.Access;

/// <summary>Every route of the site, and who may use it: what <see cref="RouteTable"/> says, no more and no less (ASVS 8.2.1, 8.3.1).</summary>
public sealed class RouteTests(ArticleApp app) : IClassFixture<ArticleApp>
{
    [Fact]
    public void Every_route_is_in_the_table() =>
        Routes().Should().BeEquivalentTo(RouteTable.Rows.Select(row => row.Pattern), "who may use a route is decided on purpose");

    [Fact]
    public async Task Each_role_may_do_what_the_table_says_and_nothing_more()
    {
        using var visitor = app.Visitor();
        using var contributor = await app.SignInAsContributorAsync("Route Contributor");
        using var editor = await app.SignInAsEditorAsync("Route Editor");
        using var administrator = await app.SignInAsAdministratorAsync("Route Administrator");
        (May Role, HttpClient Client)[] people =
            [(May.Everybody, visitor), (May.Contribute, contributor), (May.Edit, editor), (May.Administer, administrator)];
        var wrong = new List<string>();

        foreach (var row in RouteTable.Rows)
        {
            foreach (var (role, client) in people)
            {
                using var answer = await (row.IsPosted || row.Minimum == May.Script ? client.PostAsync(row.Example, content: null) : client.GetAsync(row.Example));
                var expected = role >= row.Minimum;
                if (IsLetIn(answer) != expected)
                    wrong.Add($"{role} {(expected ? "may not" : "may")} GET {row.Example}: {(int)answer.StatusCode} {answer.Headers.Location}");
            }
        }

        wrong.Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_guarded_is_guarded_when_posted_to_as_well()
    {
        using var visitor = app.Visitor();
        using var contributor = await app.SignInAsContributorAsync("Post Contributor");
        foreach (var row in RouteTable.Rows.Where(row => row.Minimum > May.Everybody))
        {
            using var refused = await visitor.PostAsync(row.Example, new FormUrlEncodedContent([]));
            IsLetIn(refused).Should().BeFalse($"a visitor may not post to {row.Example}");
            if (row.Minimum is > May.Contribute and < May.Script)
            {
                using var forbidden = await contributor.PostAsync(row.Example, new FormUrlEncodedContent([]));
                forbidden.StatusCode.Should().Be(HttpStatusCode.Forbidden, $"a contributor may not post to {row.Example}");
            }
        }
    }

    private static bool IsLetIn(HttpResponseMessage answer) =>
        answer.StatusCode is not (HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized or HttpStatusCode.MethodNotAllowed)
        && answer.Headers.Location?.OriginalString.StartsWith("/account/sign-in?returnUrl=", StringComparison.Ordinal) != true;

    // The table lists what is answered by code.
    private IEnumerable<string> Routes() => app.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Select(endpoint => endpoint.RoutePattern.RawText!.Trim('/'))
        .Where(pattern => !RouteTable.StaticFolders.Any(folder => pattern.StartsWith(folder, StringComparison.Ordinal)))
        .Distinct(StringComparer.Ordinal);
}
