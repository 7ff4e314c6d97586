using System.Net;
using AngleSharp.Dom;
using PartnershipTracker.Web.Tests.Pages;

namespace PartnershipTracker.Web.Tests.Desk;

/// <summary>Works on the sheet of a summit as an editor without scripts does.</summary>
internal static class SheetForms
{
    public const string NewSummit = "/summits/new";

    public const string Declaration = "https://www.example.org/izmir-declaration";

    /// <summary>The head of a sheet that can be published as it is: a made-up summit that rests on a new source.</summary>
    public static IReadOnlyList<(string Name, string Value)> Summit =>
    [
        ("sources[0].source", Declaration),
        ("sources[0].title", "Izmir Summit Declaration"),
        ("sources[0].publisher", "NATO"),
        ("name", "Izmir Summit"),
        ("city", "Izmir"),
        ("country", "TR"),
        ("date.edtf", "7 to 8 October 2026"),
        ("cited", "1"),
    ];

    /// <summary>What is typed into a row of the milestones.</summary>
    public static IEnumerable<(string Name, string Value)> Milestone(int row, string title, string partners = "all", string cited = "1") =>
    [
        ($"milestones[{row}].title", title),
        ($"milestones[{row}].partners", partners),
        ($"milestones[{row}].summary", $"{title}, in our words."),
        ($"milestones[{row}].cited", cited),
    ];

    /// <summary>Fills a sheet in, for which its rows are added first, and presses a button.</summary>
    public static async Task<HttpResponseMessage> FillAsync(this HttpClient client, string path, string button, params IReadOnlyList<(string Name, string Value)> fields)
    {
        var page = await client.VisitAsync(path);
        foreach (var list in new[] { "sources", "milestones", "agreements" })
        {
            while (fields.Any(field => field.Name.StartsWith($"{list}[{Rows(page, list)}]", StringComparison.Ordinal)))
                page = await client.ChangeAsync(page, path, $"add:{list}");
        }

        return await client.SubmitAsync(page, path, [.. fields, ("do", button)]);
    }

    /// <summary>Presses a button that only changes the sheet; the sheet as it comes back.</summary>
    public static async Task<IDocument> ChangeAsync(this HttpClient client, IDocument page, string path, string button, params (string Name, string Value)[] fields)
    {
        using var response = await client.SubmitAsync(page, path, [.. fields, ("do", button)]);
        response.StatusCode.Should().Be(HttpStatusCode.OK, button);
        return await response.PageAsync();
    }

    /// <summary>Where the address of a draft leads whose draft is a sheet.</summary>
    public static async Task<string> SheetAsync(this HttpClient client, string draft)
    {
        using var response = await client.GetAsync(draft);
        return await response.LeadsToAsync("/desk/sheets/");
    }

    /// <summary>How many rows a list shows.</summary>
    public static int Rows(this IDocument page, string list) => page.QuerySelectorAll($"#{list} > .sheet-rows > .sheet-row").Length;

    /// <summary>What the rows of a list hold in one field.</summary>
    public static IReadOnlyList<string?> Column(this IDocument page, string list, string field) =>
        [.. Enumerable.Range(0, page.Rows(list)).Select(row => page.ValueOf($"{list}[{row}].{field}"))];
}
