using System.Net;
using PartnershipTracker.Web.Tests.Downloads;

namespace PartnershipTracker.Web.Tests.Releases;

/// <summary>How long the copies and the files of a large record may take.</summary>
public sealed class ExportLimitTests
{
    [Theory]
    [InlineData("Known:BuildLimit", "0")]
    [InlineData("Known:BuildLimit", "5")]
    [InlineData("Exports:BuildLimit", "-00:01:00")]
    [InlineData("Exports:BuildLimit", "1.00:00:00")]
    public async Task What_is_no_limit_keeps_the_site_from_starting_and_is_named(string setting, string value)
    {
        await using var app = TrackerApp.With((setting, value));

        app.Invoking(site => site.CreateClient()).Should().Throw<Exception>().WithMessage($"*{setting} must be above zero and below a day.*");
    }

    [Fact]
    public async Task A_file_has_a_limit_of_its_own_and_pages_have_theirs()
    {
        await using var app = TrackerApp.With(("Known:BuildLimit", "00:00:00.0001"));
        using var client = app.CreateClient();

        using var page = await client.GetAsync("/milestones?known=2026-11-23");
        page.StatusCode.Should().Be(HttpStatusCode.InternalServerError);
        (await client.TakeAsync("/api/v1/export.sqlite")).Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("zip")]
    [InlineData("ndjson")]
    [InlineData("sqlite")]
    public async Task A_file_that_takes_too_long_is_given_up_and_leaves_nothing_behind(string form)
    {
        await using var app = TrackerApp.With(("Exports:BuildLimit", "00:00:00.0001"));
        using var client = app.CreateClient();

        using var answer = await client.GetAsync($"/api/v1/export.{form}");

        answer.StatusCode.Should().Be(HttpStatusCode.InternalServerError);
        Directory.GetFiles(Path.Combine(app.Folder, "exports")).Should().BeEmpty();
    }
}
