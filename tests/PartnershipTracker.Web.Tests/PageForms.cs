using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace PartnershipTracker.Web.Tests;

/// <summary>Fills in forms as a browser without scripts does.</summary>
internal static class PageForms
{
    /// <summary>Opens the page, fills in the form that has all of these fields, and sends it with everything else that it holds, its token too.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(this HttpClient client, string path, params (string Name, string Value)[] fields)
    {
        using var response = await client.GetAsync(path);
        var html = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.Should().BeTrue($"{path} must be open to be filled in, but is {(int)response.StatusCode}: {response.Headers.Location}");
        return await client.SubmitAsync(new HtmlParser().ParseDocument(html), path, fields);
    }

    /// <summary>Fills in a form of a page that is open already.</summary>
    /// <param name="path">Where the page is, for a form that names no address of its own.</param>
    public static Task<HttpResponseMessage> SubmitAsync(this HttpClient client, IParentNode page, string path, params (string Name, string Value)[] fields)
    {
        var form = page.QuerySelectorAll("main form[method=post]").OfType<IHtmlFormElement>()
            .FirstOrDefault(form => fields.All(field => form.Elements.Any(element => element.GetAttribute("name") == field.Name)));
        form.Should().NotBeNull($"{path} must have a form with {string.Join(", ", fields.Select(field => field.Name))}");
        return client.SendAsync(form!, form!.GetAttribute("action") is { Length: > 0 } action ? action : path, fields);
    }

    /// <summary>The one form of a page that sends to an address with these words in it.</summary>
    public static IHtmlFormElement FormTo(this IParentNode page, string words) => page.QuerySelectorAll<IHtmlFormElement>("form[method=post]")
        .Should().ContainSingle(form => form.Action.Contains(words), words).Which;

    /// <summary>Sends a form that names its address, filled in and with everything else that it holds.</summary>
    public static Task<HttpResponseMessage> SendFormAsync(this HttpClient client, IHtmlFormElement form, params (string Name, string Value)[] fields) =>
        client.SendAsync(form, form.GetAttribute("action")!, fields);

    private static Task<HttpResponseMessage> SendAsync(this HttpClient client, IHtmlFormElement form, string address, (string Name, string Value)[] fields)
    {
        var rest = Values(form).Where(value => !fields.Any(field => field.Name == value.Key));
        return client.PostAsync(address, new FormUrlEncodedContent([.. rest, .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]));
    }

    private static IEnumerable<KeyValuePair<string, string>> Values(IHtmlFormElement form)
    {
        foreach (var element in form.Elements.Where(element => element.GetAttribute("name") is { Length: > 0 } && !element.HasAttribute("disabled")))
        {
            var name = element.GetAttribute("name")!;
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "submit" or "button" or "file" } or IHtmlButtonElement:
                    break;
                case IHtmlInputElement input:
                    yield return new(name, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return new(name, area.Value);
                    break;
                case IHtmlSelectElement select:
                    foreach (var option in select.SelectedOptions)
                        yield return new(name, option.Value);
                    break;
            }
        }
    }
}
