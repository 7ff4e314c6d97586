namespace PartnershipTracker.Web.Pages.Shared;

/// <summary>A step on the way to a page, shown above its title.</summary>
public sealed record Crumb(string Href, string Name);
