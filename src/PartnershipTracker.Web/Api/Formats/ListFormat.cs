using System.Net.Mime;

namespace PartnershipTracker.Web.Api.Formats;

/// <summary>A format in which lists are answered.</summary>
/// <param name="Name">How an address that asks for it ends.</param>
/// <param name="MediaType">How Accept asks for it.</param>
/// <param name="IsWhole">Whether it holds all that is found from the cursor on, unless a limit is given: it can be read while it arrives.</param>
public sealed record ListFormat(string Name, string MediaType, bool IsWhole)
{
    public const string Include = "include";
    private const string Fields = "fields";
    private const string Wait = "wait";

    public static readonly ListFormat Json = new("json", MediaTypeNames.Application.Json, IsWhole: false);

    /// <summary>One record a line.</summary>
    public static readonly ListFormat Lines = new("ndjson", "application/x-ndjson", IsWhole: true) { Refused = [Include, Wait] };

    public static readonly ListFormat Csv = new("csv", MediaTypeNames.Text.Csv, IsWhole: true) { Refused = [Include] };

    public static readonly ListFormat JsonLd = new("jsonld", "application/ld+json", IsWhole: false) { Refused = [Include, Fields] };

    /// <summary>What it has no place for, by the parameters that ask for it.</summary>
    public IReadOnlyList<string> Refused { get; init; } = [];

    /// <summary>All of them; of two that a caller likes as well, the first is answered.</summary>
    public static readonly IReadOnlyList<ListFormat> All = [Json, Lines, Csv, JsonLd];
}
