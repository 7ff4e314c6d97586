using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace PartnershipTracker.Web.Pages.Following;

/// <summary>Answers those who ask again and again.</summary>
internal static class FollowedFiles
{
    /// <summary>The file, or 304 where the reader has it already: by its tag, which is that of its bytes, or by when the record last changed.</summary>
    public static IActionResult Followed(this PageModel page, byte[] file, string contentType, DateTime changedAt)
    {
        page.Response.Headers.CacheControl = "public, no-cache";
        var tag = new EntityTagHeaderValue($"\"{Base64Url.EncodeToString(SHA256.HashData(file).AsSpan(0, 12))}\"");
        return new FileContentResult(file, contentType) { LastModified = new DateTimeOffset(DateTime.SpecifyKind(changedAt, DateTimeKind.Utc)), EntityTag = tag };
    }
}
