namespace PartnershipTracker.Core.Dates.Forms;

/// <summary>A clock time as written. It is kept and shown; no zone ever moves the day beside it.</summary>
/// <param name="Clock">Hours, minutes and seconds: <c>10:10:10</c>.</param>
/// <param name="Zone">Empty for local time, <c>Z</c>, or the shift from UTC with its minutes: <c>+05:00</c>.</param>
internal sealed record TimeOfDay(string Clock, string Zone)
{
    public string Canonical => $"T{Clock}{Zone}";

    public string Words => Zone switch
    {
        "" => $", {Clock} local time",
        "Z" => $", {Clock} UTC",
        _ => $", {Clock} (UTC{Zone})",
    };
}
