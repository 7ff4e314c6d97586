using System.Net;

namespace PartnershipTracker.Web.Tests.Api;

public sealed class DatesTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    [Theory]
    [InlineData("199X", """{ "edtf": "199X", "earliest": "1990-01-01", "latest": "1999-12-31", "reading": "the 1990s", "precision": "decade", "approximate": false, "uncertain": false, "open": false }""")]
    [InlineData("1980~/1983~", """{ "edtf": "1980~/1983~", "earliest": "1980-01-01", "latest": "1983-12-31", "reading": "about 1980 to about 1983", "precision": "year", "approximate": true, "uncertain": false, "open": false }""")]
    [InlineData("../2024-06-21", """{ "edtf": "../2024-06-21", "earliest": null, "latest": "2024-06-21", "reading": "up to 21 June 2024", "precision": "day", "approximate": false, "uncertain": false, "open": true }""")]
    public async Task A_date_says_what_it_means(string edtf, string expected)
    {
        using var client = app.CreateClient();

        var date = await client.ReadAsync($"/api/v1/dates?edtf={Uri.EscapeDataString(edtf)}");

        date.ShouldBe(expected);
    }

    [Theory]
    [InlineData("199x", "An unspecified digit is a capital 'X', not 'x'.", 3)]
    [InlineData("2023-", "The date ends too early: a month has two digits, as in 07, with 'X' for an unspecified one.", 5)]
    public async Task What_is_no_date_says_why_and_where(string edtf, string message, int position)
    {
        using var client = app.CreateClient();

        using var response = await client.GetAsync($"/api/v1/dates?edtf={edtf}");

        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, $$"""
            {
              "type": "/problems/invalid-parameters",
              "title": "The request has parameters that are not valid.",
              "status": 400,
              "errors": { "edtf": ["'{{edtf}}' is not a date in EDTF: {{message}} (at character {{position + 1}})"] },
              "position": {{position}}
            }
            """);
    }
}
