using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;
using PartnershipTracker.Core.Releases;
using PartnershipTracker.Web.Api.Formats;
using PartnershipTracker.Web.Api.Protocol;

namespace PartnershipTracker.Web.Api;

/// <summary>Answers with the records of a release, while they are read. The bytes never change: whoever has them need not ask again.</summary>
public sealed class ReleaseRecords(ReleaseDetails release, IAsyncEnumerable<byte[]> lines) : IResult, IEndpointMetadataProvider
{
    // A year is the most that is honoured (RFC 9111); "immutable" is RFC 8246.
    private const string ForGood = "public, max-age=31536000, immutable";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        var mark = ContentTag.Of(long.Parse(release.Id, CultureInfo.InvariantCulture), release.Sha256);
        if ((request.GetTypedHeaders().IfNoneMatch.Contains(EntityTagHeaderValue.Any) ? mark.As() : mark.KeptBy(request)) is { } kept)
        {
            Revalidation.SayNotModified(response, kept, changedAt: null, ForGood);
            return Task.CompletedTask;
        }

        response.TellDigestAsItStarts(release.Sha256);
        Revalidation.DescribeAsItStarts(response, mark, changedAt: null, ForGood);
        return WholeList.AnswerAsync(httpContext, ListFormat.Lines.MediaType, body => WholeList.WriteAsync(body, lines, httpContext.RequestAborted));
    }

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), [ListFormat.Lines.MediaType]));
        builder.Metadata.Add(OwnTag.Instance);
    }
}
