using System.Diagnostics;
using System.Text;
using PartnershipTracker.Web.Tests.Desk;
using PartnershipTracker.Web.Tests.Pages;
using Xunit.Abstractions;

namespace PartnershipTracker.Web.Tests.Lists;

/// <summary>Measured tests have the machine to themselves.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MeasuredTests
{
    public const string Name = "measured";
}

/// <summary>Ten thousand rows, from the file to the record.</summary>
[Collection(MeasuredTests.Name)]
public sealed class ManyRowsTests(ITestOutputHelper output)
{
    private const int Many = 10_000;

    [Fact]
    public async Task Ten_thousand_rows_are_imported_in_under_a_minute()
    {
        await using var app = new ArticleApp();
        using var editor = await app.SignInAsEditorAsync();
        var file = Encoding.UTF8.GetBytes(
            "title,date,kind,partners,areas,summary,source_url,source_title,source_publisher\n"
            + string.Concat(Enumerable.Range(0, Many).Select(number =>
                $"Talk number {number},{1 + (number % 28)} May {1950 + (number % 75)},meeting,Tokyo,space,They met.,https://example.org/{number % 200},Report {number % 200},A paper\n")));
        var watch = Stopwatch.StartNew();

        using var uploaded = await editor.UploadAsync(file);
        var path = await uploaded.LeadsToAsync(ListForms.Imports + "/");
        (await editor.CheckAsync(path)).Counts().Should().StartWith("New: 10,000");
        var check = watch.Elapsed;
        watch.Restart();
        (await editor.WriteAsync(path)).Counts().Should().StartWith("Added: 10,000");

        output.WriteLine($"Uploaded and checked in {check.TotalSeconds:0.0} s, written in {watch.Elapsed.TotalSeconds:0.0} s.");
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromMinutes(1));
        check.Should().BeLessThan(TimeSpan.FromMinutes(1));
        (await editor.VisitAsync("/desk/saves")).TextsOf(".stat-line span")[0].Should().Be("10200 records");
    }
}
