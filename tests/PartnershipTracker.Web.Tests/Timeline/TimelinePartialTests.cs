using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PartnershipTracker.Web.Pages.Timeline;

namespace PartnershipTracker.Web.Tests.Timeline;

public sealed class TimelinePartialTests(TrackerApp app) : IClassFixture<TrackerApp>
{
    [Fact]
    public async Task The_figure_holds_a_caption_two_drawings_and_a_legend_as_a_browser_reads_them()
    {
        var item = Timelines.Item("../2024") with { Label = "Ties & <b>links</b>" };
        var figure = TimelineFigure.Of("one", "Milestones of <Japan>", [new Lane(Timelines.Partners[0], [item])], app.Services.GetRequiredService<TimeProvider>());

        var html = new HtmlParser().ParseDocument(await RenderAsync(figure));

        html.QuerySelector("figure.timeline > figcaption")!.TextContent.Should().Be("Milestones of <Japan>, 2022 to 2026. Each mark leads to its milestone.");
        html.QuerySelectorAll("figure.timeline > .timeline__sheet > svg").Select(drawing => drawing.ClassName).Should().Equal("timeline__drawing--wide", "timeline__drawing--narrow");
        html.QuerySelectorAll("a.tl-mark").Select(link => link.QuerySelector(".tl-mark__label")!.TextContent).Should().Equal(item.Label, item.Label);
        html.QuerySelectorAll("a.tl-mark > title").Select(title => title.TextContent).Should().Equal(item.SpokenName, item.SpokenName);
        html.QuerySelectorAll("ul.timeline__legend > li").Should().ContainSingle().Which.TextContent.Should().StartWith("no first day known");
        html.QuerySelectorAll("b").Should().BeEmpty();
    }

    private async Task<string> RenderAsync(TimelineFigure figure)
    {
        using var scope = app.Services.CreateScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        var action = new ActionContext(http, new RouteData(), new ActionDescriptor());
        var found = scope.ServiceProvider.GetRequiredService<IRazorViewEngine>().GetView(null, "/Pages/Timeline/_Timeline.cshtml", isMainPage: false);
        found.EnsureSuccessful([]);
        await using var writer = new StringWriter();
        var data = new ViewDataDictionary<TimelineFigure>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = figure };
        var temp = scope.ServiceProvider.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(http);
        await found.View.RenderAsync(new ViewContext(action, found.View, data, temp, writer, new HtmlHelperOptions()));
        return writer.ToString();
    }
}
