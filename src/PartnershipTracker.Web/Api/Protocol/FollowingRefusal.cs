using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace PartnershipTracker.Web.Api.Protocol;

/// <summary>Why changes cannot be followed from there, or just now.</summary>
public sealed class FollowingRefusal : IResult, IStatusCodeHttpResult, IEndpointMetadataProvider
{
    // Places are given back as waits come to their end.
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(10);

    private readonly ProblemDetails _problem;

    private FollowingRefusal(ProblemDetails problem) => _problem = problem;

    public int? StatusCode => _problem.Status;

    /// <summary>400: the place is none to go on from.</summary>
    /// <param name="parameter">What names the place.</param>
    public static FollowingRefusal NoPlace(string parameter, string message) => new(Problems.InvalidParameter(parameter, message));

    /// <summary>503: as many wait already as may.</summary>
    public static FollowingRefusal Full() => new(Problems.TooManyFollowers());

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (StatusCode == StatusCodes.Status503ServiceUnavailable)
            httpContext.Response.Headers.RetryAfter = Later.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        return new ProblemResult(_problem).ExecuteAsync(httpContext);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status503ServiceUnavailable, typeof(ProblemDetails), [Problems.MediaType]));
}
