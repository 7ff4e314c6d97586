using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Web.Pages.Timeline;

/// <summary>By what the lanes of a timeline are told apart.</summary>
public enum LaneKind
{
    Partner,
    Area,
    Kind,
    Framework,
}

/// <summary>The lanes that an address asks for.</summary>
public static class LaneKinds
{
    public const string Parameter = "lanes";

    private static readonly TermList Terms = EnumCodes.Terms<LaneKind>(Parameter);

    /// <summary>Reads the parameter, or says what is wrong with it.</summary>
    /// <param name="asked">As it was asked; those of partners where nothing was.</param>
    public static bool TryRead(string? asked, out LaneKind lanes, out string? fault)
    {
        var words = new[] { asked ?? "" };
        fault = Terms.Faults(words).FirstOrDefault()?.ErrorMessage;
        lanes = EnumCodes.Values<LaneKind>(Terms.Codes(words)) is [var first, ..] ? first : LaneKind.Partner;
        return fault is null;
    }

    /// <summary>What they are called as links: "Areas".</summary>
    public static string Name(LaneKind lanes) => lanes switch
    {
        LaneKind.Partner => "Partners",
        LaneKind.Area => "Areas",
        LaneKind.Kind => "Kinds",
        LaneKind.Framework => "Frameworks",
        _ => throw new ArgumentOutOfRangeException(nameof(lanes), lanes, "No such lanes."),
    };
}
