using PartnershipTracker.Core.History;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Names;

/// <summary>What a name belongs to.</summary>
public enum NameScope
{
    Partner,
    Framework,
    Area,
    Person,

    /// <summary>Several partners under one name ("IP4").</summary>
    Group,

    /// <summary>An organisation, office or force.</summary>
    Body,
    Document,
    Programme,
}

/// <summary>A person, group, body, document or programme that texts name in several ways. A name is no fact and needs no source.</summary>
public sealed class ProperName : Record
{
    /// <summary>The usual name.</summary>
    public string Name { get; internal set; } = "";

    public NameScope Scope { get; internal set; }

    public string? Note { get; internal set; }

    public List<Alias> Aliases { get; internal set; } = [];
}
