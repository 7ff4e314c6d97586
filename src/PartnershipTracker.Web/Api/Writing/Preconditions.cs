using System.Globalization;
using Microsoft.Net.Http.Headers;
using PartnershipTracker.Web.Api.Protocol;

namespace PartnershipTracker.Web.Api.Writing;

/// <summary>What a change says of the version that its author has seen (RFC 9110, section 13; RFC 6585, section 3).</summary>
internal static class Preconditions
{
    private const string Needed = "Send If-Match with the ETag of what you have read, or its version in quotation marks: If-Match: \"3\".";

    /// <summary>Why a change of what stands at a version is refused; null: it may be made.</summary>
    /// <param name="version">The latest version.</param>
    /// <param name="current">Reads what stands now, for the answer.</param>
    public static async Task<IResult?> RefusalAsync(HttpRequest request, string id, int version, Func<Task<object>> current)
    {
        // Any version is none that was seen: a colleague's work would go without a word.
        if (request.Headers.IfMatch.Count == 0 || request.GetTypedHeaders().IfMatch.Contains(EntityTagHeaderValue.Any))
            return new ProblemResult(WriteProblems.PreconditionNeeded(Needed));
        return request.GetTypedHeaders().IfMatch.Any(tag => !tag.IsWeak && VersionOf(tag) == version) ? null : new ProblemResult(WriteProblems.StaleVersion(id, version, await current()));
    }

    /// <summary>Why something may not be made at an address at which nothing stands; null: it may.</summary>
    public static IResult? RefusalOfNew(HttpRequest request) => request.GetTypedHeaders().IfNoneMatch.Contains(EntityTagHeaderValue.Any)
        ? null
        : new ProblemResult(WriteProblems.PreconditionNeeded("There is no record at this address. To make one, send If-None-Match: *."));

    // The tag of whatever shows a record begins with its version, whichever way it shows it.
    private static int? VersionOf(EntityTagHeaderValue tag)
    {
        var text = tag.Tag.AsSpan().Trim('"');
        var end = text.IndexOf('-');
        return int.TryParse(end < 0 ? text : text[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;
    }
}
