using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using PartnershipTracker.Core.History;
using PartnershipTracker.Web.Hosting;
using PartnershipTracker.Web.Pages.Shared;
using PartnershipTracker.Web.Pages.Timeline;

namespace PartnershipTracker.Web.Pages.Citing;

/// <summary>What a page was asked, in the words that it understands: what else stands in an address (where a reader came from, say) says nothing of what it shows.</summary>
internal static class PageQuery
{
    // Which part of a list it is, is not what the list is.
    private static readonly string[] Places = [nameof(PageFilter.Limit), nameof(PageFilter.Cursor)];

    // A page with a timeline is asked for the lanes and the days of it as well.
    private static readonly (string Name, Type Type)[] Drawn = [(LaneKinds.Parameter, typeof(string)), (TimelineRange.Parameter, typeof(string))];

    public static ListQuery Of(ViewContext view)
    {
        var (query, asked) = (ListQuery.Empty, view.HttpContext.Request.Query);
        foreach (var (name, type) in Parameters(view).Where(parameter => asked.ContainsKey(parameter.Name)))
            query = type == typeof(List<string>) ? query.And(name, [.. asked[name].OfType<string>()]) : query.And(name, asked[name].ToString());
        return query;
    }

    /// <summary>Whether the page can show how things stood on another day.</summary>
    public static bool TakesDay(ViewContext view) => Parameters(view).Any(parameter => parameter.Name == "on");

    private static IEnumerable<(string Name, Type Type)> Parameters(ViewContext view) =>
        view.ActionDescriptor is not CompiledPageActionDescriptor page ? []
        : page.BoundProperties.SelectMany(PropertiesOf)
            .Concat(page.HandlerMethods.Where(handler => HttpMethods.IsGet(handler.HttpMethod)).SelectMany(handler => handler.Parameters).Where(IsAsked)
                .Select(parameter => (Name: parameter.BindingInfo?.BinderModelName ?? parameter.Name, Type: parameter.ParameterType)))
            .Concat(page.ModelTypeInfo?.DeclaredProperties.Any(property => property.PropertyType == typeof(TimelineFigure)) == true ? Drawn : [])
            .Where(parameter => !view.RouteData.Values.ContainsKey(parameter.Name));

    private static bool IsAsked(ParameterDescriptor parameter) => parameter.ParameterType != typeof(CancellationToken);

    private static IEnumerable<(string Name, Type Type)> PropertiesOf(ParameterDescriptor bound) =>
        bound.ParameterType.GetProperties()
            .Where(property => property.SetMethod is { IsPublic: true } && !Places.Contains(property.Name, StringComparer.Ordinal))
            .Select(property => (QueryNames.Of(bound.ParameterType, property.Name), property.PropertyType));
}
