using System.Net;
using System.Text;
using PartnershipTracker.Web.Tests.Desk;
using PartnershipTracker.Web.Tests.Pages;

namespace PartnershipTracker.Web.Tests.Lists;

/// <summary>Files that are none, rows that cannot be read, columns that nobody knows: each said in a sentence, and nothing written.</summary>
public sealed class ImportFaultTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    public static TheoryData<byte[], string> Files => new()
    {
        { [], "Choose a file" },
        { Encoding.Latin1.GetBytes("title,date\nJapan–,2023\nCafé,2023"), "not written in UTF-8" },
        { [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("title")], "UTF-16" },
        { "title\nA\0B"u8.ToArray(), "NUL" },
        { ",,\nA,B,C"u8.ToArray(), "no heading" },
        { "title,date\n\"A,2023\nB,2024"u8.ToArray(), "Line 2: a quotation mark opens a cell and none closes it." },
        { Encoding.UTF8.GetBytes("title\n" + string.Concat(Enumerable.Repeat("row\n", 21_000))), "more than 20,000 rows" },
        { Encoding.UTF8.GetBytes("title\n" + new string('x', 10_001)), "Line 2: a cell holds 10,001 characters" },
        { Encoding.UTF8.GetBytes("title\n" + new string('x', 20_000_001)), "20 MB are the most" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_file_that_cannot_be_taken_is_refused_with_the_reason(byte[] file, string reason)
    {
        using var editor = await app.SignInAsEditorAsync($"Fay {file.Length} {reason[..3]}");

        using var response = await editor.UploadAsync(file);

        response.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var page = await response.PageAsync();
        page.Errors().Should().ContainSingle().Which.Message.Should().Contain(reason);
        page.Title.Should().StartWith("Error: ");
    }

    [Fact]
    public async Task Each_row_says_what_is_wrong_with_it_by_line_and_column()
    {
        using var editor = await app.SignInAsEditorAsync("Rolf Rows");

        var page = await editor.CheckAsync(await editor.UploadAsync(
            "Title,Date,Kind,Partners,Summary,Source,significance",
            "A talk,the other day,meeting,Japan,They met.,anadolu-nato-ankara-summit-results,core",
            "A talk,2023,feast,Atlantis; Japan,They met.,anadolu-nato-ankara-summit-results,core",
            "A talk,2023,meeting,Japan,They met.,no such source,core",
            "A talk,2023",
            "=1+1,2023,meeting,Japan,\"Two",
            "lines.\",anadolu-nato-ankara-summit-results,core",
            ",2023,meeting,Japan,They met.,anadolu-nato-ankara-summit-results,core"));

        page.Counts().Should().StartWith("New: 1 In error: 5");
        page.RowErrors().Select(error => string.Join(" | ", error.Split(" | ")[..2])).Should().Equal("2 | Date", "3 | Kind", "3 | Partners", "4 | Source", "5 | ", "8 | Title");
        page.RowErrors()[4].Should().Contain("It has 2 cells, and the heading 7 cells");
    }

    [Fact]
    public async Task The_report_holds_every_row_and_no_formula()
    {
        using var editor = await app.SignInAsEditorAsync("Rena Report");
        var path = await editor.UploadAsync("id," + ListForms.Heading, "=cmd," + ListForms.Row("A talk"), "," + ListForms.Row("Another talk", "someday"));
        await editor.CheckAsync(path);

        using var report = await editor.GetAsync($"{path}?handler=Report");

        report.Content.Headers.ContentType!.ToString().Should().Be("text/csv; charset=utf-8");
        var lines = (await report.Content.ReadAsStringAsync()).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.Should().HaveCount(3);
        lines[0].Should().Be("line,outcome,id,message");
        lines[1].Should().StartWith("2,error,\"'=cmd\",");
        lines[2].Should().StartWith("3,error,,").And.Contain("date");
    }

    [Fact]
    public async Task Columns_that_nobody_knows_are_ignored_and_needed_ones_are_named()
    {
        using var editor = await app.SignInAsEditorAsync("Cole Columns");
        var path = await editor.UploadAsync("colour,title", "red,A talk");
        var page = await editor.VisitAsync(path);

        page.TextOf(".notice--strong").Should().StartWith("No column is matched to: Date, Partners, Summary.");
        using var nothing = await editor.SubmitAsync(path, ("why", ""), ("mapping", ""));
        nothing.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var refused = await nothing.PageAsync();
        refused.Errors().Select(error => error.Field).Should().Equal("mapping-0", "why");
        (await editor.CheckAsync(path)).RowErrors().Select(error => error.Split(" | ")[1]).Should().Equal("date", "partners", "summary");
    }
}
