using System.Net;
using System.Xml.Linq;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using PartnershipTracker.Web.Hosting;

namespace PartnershipTracker.Web.Pages.Shared;

/// <summary>On a page that shows the record as it was known at a moment, every link and form to the record asks for the same moment.</summary>
[HtmlTargetElement("a", Attributes = "href")]
[HtmlTargetElement("form", Attributes = "[method=get]")]
public sealed class KnownLinks : TagHelper
{
    // Last, when all that makes an address has made it.
    public override int Order => int.MaxValue;

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.HttpContext.KnownAt() is not { } moment)
            return;

        if (output.Attributes.RemoveAll("data-now"))
            return;
        if (output.TagName == "form")
            output.PreContent.AppendHtml($"<input type=\"hidden\" name=\"{KnownPages.Parameter}\" value=\"{moment.Asked}\">");
        else if (Written(output.Attributes["href"]?.Value) is { } address && IsOfTheRecord(address))
            output.Attributes.SetAttribute("href", With(address, moment.Asked));
    }

    /// <summary>The link to the page as it is now.</summary>
    public static string AsItIs(HttpRequest request) => request.Path + QueryString.Create(request.Query.Where(pair => pair.Key != KnownPages.Parameter)).ToUriComponent();

    /// <summary>An address of the record as the page asks for it, for what no tag helper sees.</summary>
    public static string At(string address, HttpContext context) =>
        context.KnownAt() is { } moment && IsOfTheRecord(address) ? With(address, moment.Asked) : address;

    /// <summary>A drawing whose links ask for the same moment as the page: no tag helper sees what was drawn.</summary>
    public static XElement In(HttpContext context, XElement drawing)
    {
        if (context.KnownAt() is { } moment)
        {
            foreach (var link in drawing.DescendantsAndSelf().Attributes("href").Where(link => IsOfTheRecord(link.Value)))
                link.Value = With(link.Value, moment.Asked);
        }

        return drawing;
    }

    // What a page has written is encoded already, and is encoded again when it is set.
    private static string? Written(object? value) => value is HtmlString { Value: { } html } ? WebUtility.HtmlDecode(html) : value?.ToString();

    private static bool IsOfTheRecord(string address) =>
        address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains($"{KnownPages.Parameter}=", StringComparison.Ordinal)
        && KnownPages.HasPast(address.Split('?', '#')[0]);

    // The digits, hyphens and colons of a moment stand in an address as they are.
    private static string With(string address, string moment)
    {
        var (path, fragment) = address.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash ? (address[..hash], address[hash..]) : (address, "");
        return $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{KnownPages.Parameter}={moment}{fragment}";
    }
}
