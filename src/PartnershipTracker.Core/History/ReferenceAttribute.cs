namespace PartnershipTracker.Core.History;

/// <summary>Says of a property of an input that it holds the public id of another record, or several of them.</summary>
/// <param name="record">The type of record. Partners are named by their code, all others by their id.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ReferenceAttribute(Type record) : Attribute
{
    public Type Record { get; } = record;

    /// <summary>Whether the item of a list that it stands in is made out by it: no other of that list names the same record.</summary>
    public bool IsKey { get; init; }
}
