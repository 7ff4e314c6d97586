namespace PartnershipTracker.Core.Agreements;

/// <summary>A run of days after one agreement ended and before its successor began.</summary>
/// <param name="After">The id of the agreement that ended.</param>
/// <param name="Before">The id of the successor that closes the gap; null where what follows is not recorded.</param>
/// <param name="From">The first day of the gap.</param>
/// <param name="To">The last day of the gap; null where what follows, or the last day on which it may have begun, is not recorded.</param>
/// <param name="Certain">Whether every day of it lies in the gap whichever days the dates mean; otherwise each may.</param>
public sealed record AgreementGap(string After, string? Before, DateOnly From, DateOnly? To, bool Certain);
