using System.Globalization;

namespace PartnershipTracker.Web.Api.Protocol;

/// <summary>Marks an operation that callers are to leave: its answers say so in <c>Deprecation</c> (RFC 9745), <c>Sunset</c> (RFC 8594) and <c>Link</c>, and so does the document.</summary>
/// <param name="since">The day from which on it is deprecated, in UTC: 2027-01-31. It may lie ahead.</param>
/// <param name="sunset">The day from which on it may be gone, no sooner than twelve months later, as <c>docs/api.md</c> promises.</param>
/// <param name="link">Where it is told what to use instead: an address of this site, or an absolute one.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class DeprecatedAttribute(string since, string sunset, string link) : Attribute
{
    private const int Notice = 12;

    public DateTimeOffset Since { get; } = Midnight(since);

    public DateTimeOffset Sunset { get; } = Midnight(sunset) is var end && end >= Midnight(since).AddMonths(Notice) ? end : throw new ArgumentException($"{sunset} is not {Notice} months after {since}.", nameof(sunset));

    public string Link => link;

    private static DateTimeOffset Midnight(string day) => new(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), TimeOnly.MinValue, TimeSpan.Zero);
}
