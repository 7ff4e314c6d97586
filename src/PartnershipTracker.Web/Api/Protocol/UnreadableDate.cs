using PartnershipTracker.Core.Dates;

namespace PartnershipTracker.Web.Api.Protocol;

/// <summary>400: a parameter is no date. Beside the message stands the place, for a form to mark.</summary>
public sealed class UnreadableDate : IResult, IStatusCodeHttpResult
{
    private readonly string _parameter;
    private readonly string _message;
    private readonly int _position;

    private UnreadableDate(string parameter, string message, int position) => (_parameter, _message, _position) = (parameter, message, position);

    public int? StatusCode => StatusCodes.Status400BadRequest;

    /// <summary>The parameter <c>edtf</c> is not EDTF.</summary>
    public static UnreadableDate Edtf(string text, EdtfError error) =>
        new("edtf", $"'{text}' is not a date in EDTF: {error.Message} (at character {error.Position + 1})", error.Position);

    /// <summary>The parameter <c>written</c> is not read. The message is for the person who types: a form shows it as it is.</summary>
    public static UnreadableDate Written(EdtfError error) => new("written", error.Message, error.Position);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var problem = Problems.InvalidParameters(new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            [_parameter] = [_message],
        });
        problem.Extensions["position"] = _position;
        return new ProblemResult(problem).ExecuteAsync(httpContext);
    }
}
