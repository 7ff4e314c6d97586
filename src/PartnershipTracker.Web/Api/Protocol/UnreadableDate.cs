using PartnershipTracker.Core.Dates;

namespace PartnershipTracker.Web.Api.Protocol;

/// <summary>400: a parameter is no date in EDTF. Beside the message stands the place, for a form to mark.</summary>
/// <param name="parameter">The parameter's public name.</param>
/// <param name="text">What was given.</param>
/// <param name="error">What is wrong, and where.</param>
public sealed class UnreadableDate(string parameter, string text, EdtfError error) : IResult, IStatusCodeHttpResult
{
    public int? StatusCode => StatusCodes.Status400BadRequest;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var problem = Problems.InvalidParameters(new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            [parameter] = [$"'{text}' is not a date in EDTF: {error.Message} (at character {error.Position + 1})"],
        });
        problem.Extensions["position"] = error.Position;
        return new ProblemResult(problem).ExecuteAsync(httpContext);
    }
}
