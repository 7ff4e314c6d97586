namespace PartnershipTracker.Core.History;

/// <summary>What every public record has, whatever it is about.</summary>
public abstract class Record
{
    public const int MaxSlugLength = 80;

    /// <summary>A slug: lower-case words and digits joined by single hyphens.</summary>
    public const string SlugPattern = "^[a-z0-9]+(-[a-z0-9]+)*$";

    /// <summary>The primary key, which stays inside.</summary>
    public int Id { get; private set; }

    /// <summary>The public id: readable, unique among records of its type, never changed.</summary>
    public string Slug { get; internal set; } = "";

    /// <summary>The number of the latest revision; an edit of an older one is a conflict.</summary>
    public int Version { get; internal set; }

    /// <summary>When the tracker first recorded it (UTC).</summary>
    public DateTime CreatedAt { get; internal set; }

    /// <summary>When the tracker last changed it (UTC).</summary>
    public DateTime UpdatedAt { get; internal set; }
}
