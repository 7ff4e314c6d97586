namespace PartnershipTracker.Web.Api.Protocol;

/// <summary>Tells the hash of an answer, so that whoever keeps it can check it (RFC 9530).</summary>
internal static class ContentDigest
{
    /// <summary>Tells it when the answer starts. A digest is of the bytes as they are encoded (section 3): of those that are compressed none is known.</summary>
    /// <param name="sha256">In hexadecimal digits, of the bytes as they are not encoded.</param>
    public static void TellDigestAsItStarts(this HttpResponse response, string sha256) => response.OnStarting(() =>
    {
        if (response is { StatusCode: StatusCodes.Status200OK or StatusCodes.Status206PartialContent, Headers.ContentEncoding.Count: 0 })
            response.Headers["Repr-Digest"] = $"sha-256=:{Convert.ToBase64String(Convert.FromHexString(sha256))}:";
        return Task.CompletedTask;
    });
}
