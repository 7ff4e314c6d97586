using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace PartnershipTracker.Web.Pages.Downloads;

/// <summary>A file that is sent while it is made, however long it becomes.</summary>
/// <param name="name">The name under which a browser keeps it.</param>
internal sealed class StreamedFile(string contentType, string name, Func<Stream, CancellationToken, Task> write) : IActionResult
{
    public Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = contentType;
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = name }.ToString();
        return HttpMethods.IsHead(context.HttpContext.Request.Method) ? Task.CompletedTask : write(response.Body, context.HttpContext.RequestAborted);
    }
}
