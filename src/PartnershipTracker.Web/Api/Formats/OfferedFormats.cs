using System.Reflection;
using Microsoft.Net.Http.Headers;
using PartnershipTracker.Web.Api.LinkedData;
using PartnershipTracker.Web.Api.Protocol;
using PartnershipTracker.Web.Tables;

namespace PartnershipTracker.Web.Api.Formats;

/// <summary>The formats in which a list is answered. The address names one by its end, or Accept does (RFC 9110, section 12.5.1).</summary>
/// <param name="Formats">In the order in which they are preferred; the first is JSON.</param>
public sealed record OfferedFormats(IReadOnlyList<ListFormat> Formats)
{
    /// <summary>The value of a route that holds the end of its address.</summary>
    public const string RouteValue = "format";

    /// <summary>Whether what include asks for stands in the records themselves, and not beside them.</summary>
    public bool HoldIncluded { get; init; }

    /// <summary>Those of a list of such records.</summary>
    public static OfferedFormats Of(Type record) => new(
    [
        .. ListFormat.All.Where(format => (format != ListFormat.Csv || RecordTables.Has(record)) && (format != ListFormat.JsonLd || LinkedTypes.Has(record))),
    ]);

    /// <summary>Those of the list with which an action answers; null where it answers with none.</summary>
    public static OfferedFormats? Of(MethodInfo action) =>
        Listing.IsReturnedBy(action) ? Of(action.ReturnType.GenericTypeArguments[0]) : ChangeAnswer.IsReturnedBy(action) ? ChangeAnswer.Formats : null;

    /// <summary>Those of the list that a request asks for; null where it asks for none.</summary>
    public static OfferedFormats? At(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<OfferedFormats>();

    /// <summary>Whether the address names the format; Accept is not asked then.</summary>
    public static bool IsNamedIn(HttpRequest request) => request.RouteValues.ContainsKey(RouteValue);

    /// <summary>The format that a request asks for; JSON where it admits none of them.</summary>
    public ListFormat Asked(HttpRequest request)
    {
        if (request.RouteValues[RouteValue] is string name)
            return Formats.First(format => format.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

        var accepted = request.GetTypedHeaders().Accept;
        return Formats.Select(format => (Format: format, Quality: QualityOf(format, accepted))).MaxBy(offer => offer.Quality) is { Quality: > 0 } best ? best.Format : ListFormat.Json;
    }

    /// <summary>Whether a format has a place for what a parameter asks for.</summary>
    public bool HavePlaceFor(string parameter, ListFormat format) =>
        (HoldIncluded && parameter.Equals(ListFormat.Include, StringComparison.OrdinalIgnoreCase)) || !format.Refused.Contains(parameter, StringComparer.OrdinalIgnoreCase);

    /// <summary>The formats that a request does not ask for.</summary>
    public IEnumerable<ListFormat> Others(HttpRequest request) => Formats.Except([Asked(request)]);

    // Of the ranges that admit a format the narrowest decides; parameters of a type (a profile, a charset) do not narrow it here.
    private static double QualityOf(ListFormat format, IList<MediaTypeHeaderValue> accepted)
    {
        var kind = format.MediaType[..format.MediaType.IndexOf('/')];
        return accepted.Select(range => (Range: range, Width: WidthOf(range)))
            .Where(each => each.Width is not null)
            .OrderBy(each => each.Width)
            .Select(each => each.Range.Quality ?? 1)
            .FirstOrDefault();

        // By name: the framework takes what ends in +json for JSON.
        int? WidthOf(MediaTypeHeaderValue range) =>
            range.MediaType.Equals(format.MediaType, StringComparison.OrdinalIgnoreCase) ? 0
            : range.MatchesAllTypes ? 2
            : range.MatchesAllSubTypes && range.Type.Equals(kind, StringComparison.OrdinalIgnoreCase) ? 1
            : null;
    }
}
