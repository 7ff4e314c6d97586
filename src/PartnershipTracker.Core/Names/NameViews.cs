using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Names;

/// <summary>A thing with all the names by which it is found.</summary>
/// <param name="Scope">What it is.</param>
/// <param name="Id">Its public id, unique in its scope.</param>
/// <param name="Name">The usual name.</param>
/// <param name="Aliases">Its other names, misspellings of sources among them.</param>
/// <param name="Note">What else a reader should know; null where there is nothing.</param>
public sealed record NameDetails(NameScope Scope, string Id, string Name, IReadOnlyList<Alias> Aliases, string? Note);
