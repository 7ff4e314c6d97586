namespace PartnershipTracker.Web.Api.Drafts;

/// <summary>Which drafts a list shows.</summary>
public enum DraftsShown
{
    /// <summary>One's own that are not published or given up.</summary>
    Own,

    /// <summary>Those that wait for a reviewer: all for editors, one's own for contributors.</summary>
    InReview,

    /// <summary>One's own that were given up.</summary>
    Discarded,
}

/// <summary>What a list of drafts may be asked.</summary>
public sealed record DraftListFilter
{
    /// <summary>Which drafts: own, in-review, discarded. One's own that are open unless given.</summary>
    public DraftsShown Show { get; init; }
}
