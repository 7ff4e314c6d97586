using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using PartnershipTracker.Web.Hosting;

namespace PartnershipTracker.Web.Pages.Citing;

/// <summary>Answers 400 where a page is asked for its citation in a form that there is not, or has none.</summary>
internal sealed class CitationRequests : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsGet(http.Request.Method) || !http.Request.Query.TryGetValue(CitationFormat.Parameter, out var asked) || http.Request.Path.StartsWithSegments("/error"))
            return;
        if (CitationFormat.Asked(http) is not null)
            return;

        AppErrors.Explain(http, $"'{asked}' is not a form of citation that this page has. Allowed: {string.Join(", ", CitationFormat.All.Select(format => format.Code))}; without it, the page is shown.");
        context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }
}
