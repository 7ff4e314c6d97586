namespace PartnershipTracker.Web.Hosting.SignIn;

/// <summary>What a browser says of itself, in words by which its owner tells it from another. Nothing is decided by them.</summary>
internal static class Browsers
{
    // Most browsers name those as well that they are like: the first that fits is meant.
    private static readonly (string Sign, string Name)[] Names =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Sign, string Name)[] Systems =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("Linux", "Linux")];

    public static string Words(string? userAgent)
    {
        var (name, system) = (Find(Names, userAgent), Find(Systems, userAgent));
        return (name, system) switch
        {
            (null, null) => "An unknown browser",
            (_, null) => name,
            (null, _) => $"A browser on {system}",
            _ => $"{name} on {system}",
        };
    }

    private static string? Find((string Sign, string Name)[] known, string? userAgent) =>
        userAgent is null ? null : known.FirstOrDefault(item => userAgent.Contains(item.Sign, StringComparison.Ordinal)).Name;
}
