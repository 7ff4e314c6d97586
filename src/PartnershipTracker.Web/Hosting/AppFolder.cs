namespace PartnershipTracker.Web.Hosting;

/// <summary>Where the app's own files are.</summary>
internal static class AppFolder
{
    /// <summary>
    /// A published app brings its static files along and serves them from any working directory; run from the sources, the
    /// content root stays the project's folder.
    /// </summary>
    public static WebApplicationOptions Options(string[] args) => new()
    {
        Args = args,
        ContentRootPath = Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : null,
    };

    /// <summary>The seeds that came with the app.</summary>
    public static string Seeds => Path.Combine(AppContext.BaseDirectory, "seeds");
}
