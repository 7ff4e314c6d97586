namespace PartnershipTracker.Web.Hosting;

/// <summary>The settings under <c>Seeds</c>.</summary>
internal sealed class SeedsOptions
{
    public const string Section = "Seeds";

    /// <summary>The folder of the seed files; a relative one lies below the content root. Null: the seeds that came with the app.</summary>
    public string? Directory { get; set; }

    /// <summary>Whether the public record is loaded as well; without it the site starts with the seed article alone.</summary>
    public bool Record { get; set; } = true;

    public string In(IHostEnvironment environment) =>
        string.IsNullOrWhiteSpace(Directory) ? AppFolder.Seeds : Path.GetFullPath(Directory, environment.ContentRootPath);
}
