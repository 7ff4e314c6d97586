using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Web.Pages.Sources;

/// <summary>How pages say the kinds of sources.</summary>
public static class SourceWords
{
    /// <summary>Several of a kind: "press reports".</summary>
    public static string Plural(SourceKind kind) => kind switch
    {
        SourceKind.Official => "official texts",
        SourceKind.Press => "press reports",
        SourceKind.ThinkTank => "texts of think tanks",
        SourceKind.Repost => "reposted texts",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such kind of source."),
    };

    /// <summary>Several of a kind, to begin a line: "Press reports".</summary>
    public static string Heading(SourceKind kind) => char.ToUpperInvariant(Plural(kind)[0]) + Plural(kind)[1..];

    /// <summary>The list of the sources of a kind.</summary>
    public static string Address(SourceKind kind) => $"/sources?kind={kind.Code()}";

    /// <summary>A language in English; one that has no word here, by its code.</summary>
    public static string Language(string code) => code switch
    {
        "de" => "German",
        "en" => "English",
        "fr" => "French",
        "id" => "Indonesian",
        "it" => "Italian",
        "ja" => "Japanese",
        "ko" => "Korean",
        _ => code,
    };
}
