namespace PartnershipTracker.Web.Pages.Shared;

/// <summary>A line or a text to type into, with what is said of it.</summary>
/// <param name="Name">The field's name and id.</param>
/// <param name="Faults">Every fault of the form.</param>
public sealed record TextField(string Name, string Label, IReadOnlyList<FieldFault> Faults)
{
    public string? Value { get; init; }

    public string? Help { get; init; }

    /// <summary>When it may be left empty: "optional"; null where it may not.</summary>
    public string? Optional { get; init; }

    public required int MaxLength { get; init; }

    /// <summary>The lines that a longer text has room for; null for a field of one line.</summary>
    public int? Lines { get; init; }

    /// <summary>The HTML type of a field of one line.</summary>
    public string Type { get; init; } = "text";

    /// <summary>What browsers, password managers and phones fill in.</summary>
    public string Autocomplete { get; init; } = "off";

    /// <summary>The keyboard that a phone shows; null for the usual one.</summary>
    public string? Keyboard { get; init; }

    public bool IsReadOnly { get; init; }

    /// <summary>Whether every sign counts, so that nothing is spelt or capitalized for who types it.</summary>
    public bool IsVerbatim { get; init; }

    public IReadOnlyList<string> Messages => FieldFault.MessagesOf(Faults, Name);

    public bool IsWrong => Messages.Count > 0;

    /// <summary>The ids of what describes the field; null where nothing does.</summary>
    public string? DescribedBy =>
        string.Join(' ', new[] { Help is null ? null : $"{Name}-help", IsWrong ? $"{Name}-error" : null }.OfType<string>()) is { Length: > 0 } ids ? ids : null;
}
