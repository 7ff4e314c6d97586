using System.Net;
using AngleSharp.Dom;
using PartnershipTracker.Web.Tests.Pages;

namespace PartnershipTracker.Web.Tests.Desk;

/// <summary>Works on records as an editor without scripts does.</summary>
internal static class DeskForms
{
    public const string NewMilestone = "/desk/milestone/new";

    /// <summary>A milestone that can be published as it is: a source that is known, cited without a passage.</summary>
    public static (string Name, string Value)[] Milestone(string title, string date = "14 November 2026", string partner = "JP") =>
    [
        ("title", title),
        ("date.edtf", date),
        ("partners", partner),
        ("summary", $"{title}, in our words."),
        ("citations[0].source", "anadolu-nato-ankara-summit-results"),
    ];

    /// <summary>Sends a form as it stands, with some fields filled in and the button pressed; rows that are filled in are added first.</summary>
    public static async Task<HttpResponseMessage> PressAsync(this HttpClient client, string path, string button, params IReadOnlyList<(string Name, string Value)> fields)
    {
        var page = await client.VisitAsync(path);
        var rows = fields.Count(field => field.Name.EndsWith("].source", StringComparison.Ordinal));
        for (var row = page.QuerySelectorAll("#citations > .rows > .row").Length; row < rows; row++)
        {
            using var longer = await client.SubmitAsync(page, path, ("do", "add:citations"));
            longer.StatusCode.Should().Be(HttpStatusCode.OK);
            page = await longer.PageAsync();
        }

        var response = await client.SubmitAsync(page, path, [.. fields, ("do", button)]);
        if (response.StatusCode != HttpStatusCode.BadRequest || await response.PageAsync() is not { } asked || asked.GetElementById("stands") is null)
            return response;

        // Where values were changed and their citations were not, it is asked whether these still stand.
        response.Dispose();
        return await client.SubmitAsync(asked, path, ("stands", "true"), ("do", button));
    }

    /// <summary>Publishes a new milestone; its page.</summary>
    public static async Task<string> PublishAsync(this HttpClient client, params IReadOnlyList<(string Name, string Value)> fields)
    {
        using var response = await client.PressAsync(NewMilestone, "publish", fields);
        return await response.LeadsToAsync("/milestones/");
    }

    /// <summary>Where an answer leads, which must be below that path.</summary>
    public static async Task<string> LeadsToAsync(this HttpResponseMessage response, string path)
    {
        if (response.StatusCode != HttpStatusCode.Redirect)
            (await response.PageAsync()).TextsOf(".form-errors li, .similar a").Should().BeEmpty("it must be taken");
        response.StatusCode.Should().Be(HttpStatusCode.Redirect);
        return response.Headers.Location!.OriginalString.Should().StartWith(path).And.Subject;
    }

    /// <summary>What the summary of errors says, each with the field that it leads to.</summary>
    public static IReadOnlyList<(string? Field, string Message)> Errors(this IDocument page) =>
        [.. page.QuerySelectorAll(".form-errors li").Select(item => (item.QuerySelector("a")?.GetAttribute("href")?[1..], item.TextContent.Trim()))];

    /// <summary>What a field holds.</summary>
    public static string? ValueOf(this IDocument page, string id) => page.GetElementById(id) switch
    {
        AngleSharp.Html.Dom.IHtmlTextAreaElement area => area.Value,
        AngleSharp.Html.Dom.IHtmlInputElement input => input.Value,
        AngleSharp.Html.Dom.IHtmlSelectElement select => select.Value,
        _ => null,
    };
}
