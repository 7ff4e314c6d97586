using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PartnershipTracker.Web.Hosting;

/// <summary>
/// Answers 405 where a page has no handler for the method. Razor Pages would render the page all the same, or complain of a
/// missing antiforgery token. Pages without any handler answer every method: the error page does.
/// </summary>
internal sealed class PageMethods : IAuthorizationFilter, IOrderedFilter
{
    /// <summary>Before the antiforgery filter, which runs at 1000.</summary>
    public int Order => 0;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.ActionDescriptor is not CompiledPageActionDescriptor { HandlerMethods.Count: > 0 } page)
            return;

        var methods = page.HandlerMethods.Select(handler => handler.HttpMethod.ToUpperInvariant()).Distinct(StringComparer.Ordinal).ToList();
        if (methods.Contains(HttpMethods.Get, StringComparer.Ordinal))
            methods.Add(HttpMethods.Head);
        if (methods.Contains(context.HttpContext.Request.Method, StringComparer.Ordinal))
            return;

        context.HttpContext.Response.Headers.Allow = string.Join(", ", methods);
        context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
    }
}
