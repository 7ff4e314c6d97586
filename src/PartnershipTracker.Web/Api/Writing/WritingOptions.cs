namespace PartnershipTracker.Web.Api.Writing;

/// <summary>The settings under <c>Writing</c>: how much one request may write.</summary>
public sealed class WritingOptions
{
    public const string Section = "Writing";

    /// <summary>The most bytes of a body that writes one record.</summary>
    public int MaxBody { get; set; } = 500_000;

    /// <summary>The most bytes of a batch.</summary>
    public int MaxBatchBody { get; set; } = 5_000_000;

    /// <summary>The most operations of a batch.</summary>
    public int MaxBatch { get; set; } = 500;

    public bool IsSound => MaxBody > 0 && MaxBatchBody > 0 && MaxBatch > 0;
}
