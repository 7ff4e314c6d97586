using System.Globalization;

namespace PartnershipTracker.Core.Releases;

/// <summary>A state of the whole record, with a number, a name and a hash. What is read under it never changes.</summary>
/// <param name="Id">Its number: the first is 1.</param>
/// <param name="Name">Why it was made, in a few words.</param>
/// <param name="Notes">What a user should know of it; null: nothing.</param>
/// <param name="At">When the last change that it holds was recorded (UTC): what <c>known</c> of that moment shows.</param>
/// <param name="DatasetVersion">The dataset version that it shows.</param>
/// <param name="MadeAt">When it was made (UTC).</param>
/// <param name="By">Who made it; "seed": the site itself, when it was first started.</param>
/// <param name="Records">How many records it holds, of all types.</param>
/// <param name="Sha256">The SHA-256 of its <c>records.ndjson</c>, in hexadecimal digits.</param>
public sealed record ReleaseDetails(string Id, string Name, string? Notes, DateTime At, long DatasetVersion, DateTime MadeAt, string By, int Records, string Sha256)
{
    internal static ReleaseDetails Of(Release release) => new(
        release.Number.ToString(CultureInfo.InvariantCulture), release.Name, release.Notes, release.At, release.DatasetVersion, release.MadeAt, release.By, release.Records, release.Sha256);
}

/// <summary>A point in the history of the whole record.</summary>
/// <param name="LastRevision">The key of the last revision that it holds; 0 before anything was recorded.</param>
/// <param name="At">When that was recorded (UTC); null before anything was.</param>
/// <param name="DatasetVersion">The dataset version of that revision; 0 before anything was recorded.</param>
/// <param name="Release">The id of the release that it is; null where it was asked for as a moment.</param>
public sealed record RecordPoint(int LastRevision, DateTime? At, long DatasetVersion, string? Release);
