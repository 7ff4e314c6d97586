using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace PartnershipTracker.Web.Pages.Downloads;

/// <summary>
/// A file of any length. It is made on the disk first: whoever takes it slowly must not hold the state of the record that it is read from.
/// </summary>
/// <param name="name">The name under which a browser keeps it.</param>
/// <param name="made">Called once all has been read.</param>
internal sealed class StreamedFile(string contentType, string name, Func<Stream, CancellationToken, Task> write, Func<CancellationToken, Task> made) : IActionResult
{
    private const int BufferSize = 81_920;

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = contentType;
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = name }.ToString();
        if (HttpMethods.IsHead(context.HttpContext.Request.Method))
            return;

        var aborted = context.HttpContext.RequestAborted;
        await using var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferSize, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await write(file, aborted);
        await made(aborted);
        file.Position = 0;
        response.ContentLength = file.Length;
        await file.CopyToAsync(response.Body, aborted);
    }
}
