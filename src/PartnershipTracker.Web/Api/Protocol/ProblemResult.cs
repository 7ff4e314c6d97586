using Microsoft.AspNetCore.Mvc;

namespace PartnershipTracker.Web.Api.Protocol;

/// <summary>
/// Answers with a problem as <c>application/problem+json</c>, whatever the request accepts. The framework's own ways ask the
/// Accept header first, and answer a browser with text.
/// </summary>
internal sealed class ProblemResult(ProblemDetails problem) : IResult, IActionResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = problem.Status!.Value;
        response.Headers.CacheControl = "no-store";
        return response.WriteAsJsonAsync(problem, problem.GetType(), options: null, Problems.MediaType, httpContext.RequestAborted);
    }

    public Task ExecuteResultAsync(ActionContext context) => ExecuteAsync(context.HttpContext);
}
