namespace PartnershipTracker.Core.Seeding;

/// <summary>Something wrong with a seed file.</summary>
/// <param name="File">The file, relative to the seeds' folder.</param>
/// <param name="Entry">The section and the entry's id, or its place in the section; empty where the file as a whole is meant.</param>
/// <param name="Field">The field, as a path ("citations[0].quote"); empty where the entry as a whole is meant.</param>
/// <param name="Reason">What is wrong, in a sentence.</param>
public sealed record SeedFault(string File, string Entry, string Field, string Reason)
{
    /// <summary>The fault on one line: file, entry, field, reason.</summary>
    public override string ToString() => string.Join(": ", new[] { File, Entry, Field, Reason }.Where(part => part.Length > 0));
}
