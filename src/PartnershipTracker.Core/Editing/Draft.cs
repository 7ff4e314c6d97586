using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PartnershipTracker.Core.History;

namespace PartnershipTracker.Core.Editing;

/// <summary>How far a draft has come.</summary>
public enum DraftState
{
    /// <summary>Its author is at work on it.</summary>
    Draft,

    /// <summary>Its author asks for a second pair of eyes.</summary>
    InReview,

    /// <summary>A reviewer asks its author for changes.</summary>
    ChangesAsked,

    /// <summary>It has become a revision of its record.</summary>
    Published,

    /// <summary>Its author gave it up. It is kept, and can be taken up again.</summary>
    Discarded,
}

/// <summary>A record on its way into the record: what somebody typed, finished or not. A published record is changed through one.</summary>
public sealed class Draft
{
    public const int MaxTitleLength = 300;

    /// <summary>How much may be typed, in UTF-16 code units of JSON.</summary>
    public const int MaxFormLength = 400_000;

    public int Id { get; private set; }

    /// <summary>The draft's name in addresses: random, and of no meaning.</summary>
    public required string Key { get; init; }

    /// <summary>The type of the record ("milestone"), or the sheet on which several are written ("summit-desk").</summary>
    public required string Type { get; init; }

    /// <summary>The public id of the record that it changes; null where it is to become a new one.</summary>
    public required string? RecordSlug { get; init; }

    /// <summary>The number of the revision that it was made from; 0 where it is to become a new record.</summary>
    public int BaseVersion { get; internal set; }

    /// <summary>What it is called in lists.</summary>
    public string Title { get; internal set; } = "";

    /// <summary>What was typed, field by field, as it was typed (JSON).</summary>
    public string Form { get; internal set; } = "{}";

    /// <summary>Why the record is changed, in its author's words.</summary>
    public string Why { get; internal set; } = "";

    /// <summary>Whose it is: the account's name.</summary>
    public required string Author { get; init; }

    public DraftState State { get; internal set; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>When it was last saved, by its author or by itself (UTC).</summary>
    public DateTime UpdatedAt { get; internal set; }

    /// <summary>Raised by every save: a save of an older one is a conflict.</summary>
    public int Version { get; internal set; }

    /// <summary>What was said of it on its way, the oldest first.</summary>
    public List<DraftRemark> Remarks { get; internal set; } = [];
}

/// <summary>Something said of a draft, or done to it.</summary>
public sealed class DraftRemark
{
    /// <summary>The most characters of what is said.</summary>
    public const int MaxTextLength = 2000;

    /// <summary>When (UTC).</summary>
    public DateTime At { get; set; }

    /// <summary>Who: the account's name.</summary>
    public string By { get; set; } = "";

    /// <summary>What the draft became with it.</summary>
    public DraftState State { get; set; }

    /// <summary>What was said; empty where nothing was.</summary>
    public string Text { get; set; } = "";
}

internal sealed class DraftConfiguration : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.Property(draft => draft.Key).HasMaxLength(40);
        builder.HasIndex(draft => draft.Key).IsUnique();
        builder.Property(draft => draft.Type).HasMaxLength(40);
        builder.Property(draft => draft.RecordSlug).HasMaxLength(Record.MaxSlugLength);
        builder.Property(draft => draft.Title).HasMaxLength(Draft.MaxTitleLength);
        builder.Property(draft => draft.Why).HasMaxLength(Change.MaxWhyLength);
        builder.Property(draft => draft.Author).HasMaxLength(256);
        builder.Property(draft => draft.Version).IsConcurrencyToken();
        builder.OwnsMany(draft => draft.Remarks, remarks => remarks.ToJson());
        builder.HasIndex(draft => new { draft.State, draft.UpdatedAt });
        builder.HasIndex(draft => new { draft.Type, draft.RecordSlug });
    }
}
