using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PartnershipTracker.Web.Tests.Desk;
using PartnershipTracker.Web.Tests.Pages;

namespace PartnershipTracker.Web.Tests.Lists;

/// <summary>Imports lists as an editor without scripts does.</summary>
internal static class ListForms
{
    public const string Imports = "/desk/import";

    public const string Heading = "title,date,kind,partners,summary,source";

    /// <summary>A row that can be imported as it is.</summary>
    public static string Row(string title, string date = "3 April 2024", string partners = "Japan; Seoul") => $"{title},{date},meeting,{partners},They met.,anadolu-nato-ankara-summit-results";

    /// <summary>Uploads a file; the answer.</summary>
    public static async Task<HttpResponseMessage> UploadAsync(this HttpClient client, byte[] file, string type = "milestone", string name = "list.csv")
    {
        var page = await client.VisitAsync(Imports);
        using var content = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelector("main form input[name=token]")!.GetAttribute("value")!), "token" },
            { new StringContent(type), "type" },
            { new ByteArrayContent(file), "file", name },
        };
        return await client.PostAsync(Imports, content);
    }

    /// <summary>Uploads rows; the import's address.</summary>
    public static async Task<string> UploadAsync(this HttpClient client, params IReadOnlyList<string> lines)
    {
        using var response = await client.UploadAsync(Encoding.UTF8.GetBytes(string.Join("\r\n", lines)));
        return await response.LeadsToAsync(Imports + "/");
    }

    /// <summary>Checks an import; its page once the machine is done.</summary>
    public static async Task<IDocument> CheckAsync(this HttpClient client, string path, params (string Name, string Value)[] fields)
    {
        (string, string)[] all = fields.Any(field => field.Name == "why") ? fields : [.. fields, ("why", "A list from the ministry.")];
        using var response = await client.SubmitAsync(path, all);
        await response.LeadsToAsync(path);
        return await client.DoneAsync(path);
    }

    /// <summary>Writes a checked import; its page once the machine is done.</summary>
    public static async Task<IDocument> WriteAsync(this HttpClient client, string path)
    {
        var page = await client.VisitAsync(path);
        using var response = await client.PressAsync(page, "Write");
        await response.LeadsToAsync(path);
        return await client.DoneAsync(path);
    }

    /// <summary>Presses the one button that begins with these words.</summary>
    public static Task<HttpResponseMessage> PressAsync(this HttpClient client, IDocument page, string words)
    {
        var form = page.QuerySelectorAll<IHtmlFormElement>("main form").Single(form => form.QuerySelector("button")!.TextContent.StartsWith(words, StringComparison.Ordinal));
        return client.SendFormAsync(form);
    }

    /// <summary>What a page says is wrong, by line and column.</summary>
    public static IReadOnlyList<string> RowErrors(this IDocument page) =>
        [.. page.QuerySelectorAll("[aria-label='Rows in error'] tbody tr").Select(row => string.Join(" | ", row.Children.Select(cell => cell.TextContent.Trim())))];

    public static string Counts(this IDocument page) => page.TextOf("[data-counts]");

    private static async Task<IDocument> DoneAsync(this HttpClient client, string path)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            using var response = await client.GetAsync(path);
            response.StatusCode.Should().Be(HttpStatusCode.OK);
            var page = await response.PageAsync();
            if (page.QuerySelector("[data-import]") is null)
                return page;
            await Task.Delay(100);
        }

        throw new TimeoutException($"The machine has not come to an end with {path}.");
    }
}
