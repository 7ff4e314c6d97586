namespace PartnershipTracker.Core.Matrix;

/// <summary>What one record says of one partner in one area.</summary>
/// <param name="Partner">The partner's code.</param>
/// <param name="Area">The area's id.</param>
/// <param name="Level">How far it says that they came.</param>
/// <param name="FirstDay">The first day on which that may have been; the calendar's own where it has none.</param>
/// <param name="LastDay">The day by which it was; the calendar's last where it has none.</param>
/// <param name="RecordType">The record's type ("milestone").</param>
/// <param name="Record">The record's id.</param>
public sealed record AreaClaim(string Partner, string Area, AreaLevel Level, DateOnly FirstDay, DateOnly LastDay, string RecordType, string Record);

/// <summary>What of the claims on one partner in one area had come true by a day.</summary>
/// <param name="Certain">The claim behind the strongest level that was reached for certain; null where none was.</param>
/// <param name="Possible">The claim behind a stronger level that may have been reached; null where none may.</param>
public sealed record ReachedLevel(AreaClaim? Certain, AreaClaim? Possible);
