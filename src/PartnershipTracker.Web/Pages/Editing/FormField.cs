using PartnershipTracker.Core.Shared;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Editing;

/// <summary>What a field of a form takes.</summary>
public enum FieldKind
{
    /// <summary>A line of text.</summary>
    Line,

    /// <summary>Text of several lines.</summary>
    Text,

    /// <summary>A date as people write it, with the source's words for it and, where it is inferred, the reason.</summary>
    Date,

    /// <summary>One of a few values.</summary>
    Choice,

    /// <summary>Any of a few values.</summary>
    Choices,

    /// <summary>One record, found by what it is called.</summary>
    Reference,

    /// <summary>Any of the records of a vocabulary, in one line: their codes or names, parted by commas or spaces.</summary>
    Names,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>Several lines, an item each.</summary>
    Lines,

    /// <summary>Several fields that are there together, or not at all.</summary>
    Group,

    /// <summary>Any number of rows of the same fields.</summary>
    Rows,
}

/// <summary>One field of a form. It stands for the property of an input that has its name.</summary>
/// <param name="Name">The property's JSON name.</param>
/// <param name="Label">What the editor reads.</param>
/// <param name="Kind">What it takes.</param>
public sealed record FormField(string Name, string Label, FieldKind Kind)
{
    /// <summary>What the editor should know before typing; null where the label says it all.</summary>
    public string? Help { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>The most characters that it takes; null where the kind sets the limit.</summary>
    public int? MaxLength { get; init; }

    /// <summary>What a choice reads where none is made.</summary>
    public string Unchosen
    {
        get => field ?? (IsRequired ? "Choose" : "None");
        init;
    }

    /// <summary>The values of a choice.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>Whose names choices or references are; null where <see cref="Choices"/> lists them.</summary>
    public Vocabulary? Vocabulary { get; init; }

    /// <summary>What a new form begins with.</summary>
    public string? Default { get; init; }

    /// <summary>The fields of a group or of each row.</summary>
    public IReadOnlyList<FormField> Fields { get; init; } = [];

    /// <summary>What one row is, to stand on its button: "citation".</summary>
    public string Row { get; init; } = "row";

    /// <summary>Whether other fields name the rows by their number: an empty one keeps its place.</summary>
    public bool IsNumbered { get; init; }

    /// <summary>Whether it is folded away until it is asked for, or filled.</summary>
    public bool IsFolded { get; init; }

    /// <summary>Whether a new row begins with what the row above it has. Such a field alone does not make a row count as filled.</summary>
    public bool IsCarried { get; init; }

    /// <summary>Whether it says nothing of the record itself, and is passed over when the input is read: what makes a source along the way.</summary>
    public bool IsAside { get; init; }

    /// <summary>A field that takes one value of an enum.</summary>
    /// <param name="words">What the editor reads for a value; its code as a word where it is left out.</param>
    public static FormField OneOf<TEnum>(string name, string label, Func<TEnum, string>? words = null)
        where TEnum : struct, Enum => new(name, label, FieldKind.Choice)
        {
            IsRequired = true,
            Choices = [.. Enum.GetValues<TEnum>().Select(value => new Choice(value.Code(), (words ?? Words.Capital)(value), Chosen: false))],
        };
}

/// <summary>The records that a field may name.</summary>
public enum Vocabulary
{
    Partners,
    Areas,
    Frameworks,
    Summits,
    Agreements,
    Sources,
}

/// <summary>Several fields under one heading.</summary>
public sealed record FormSection(string Heading, IReadOnlyList<FormField> Fields);

/// <summary>The form of one type of record.</summary>
/// <param name="Type">The type's name in the history ("milestone").</param>
/// <param name="Noun">What it is called in a sentence ("milestone").</param>
/// <param name="Sections">Its fields.</param>
public sealed record RecordForm(string Type, string Noun, IReadOnlyList<FormSection> Sections)
{
    /// <summary>The type of the record that the form changes; another than <see cref="Type"/> where it is a sheet for several records.</summary>
    public string RecordType { get; init; } = Type;

    public IEnumerable<FormField> Fields => Sections.SelectMany(section => section.Fields);

    /// <summary>The words of which a new record's id is made, from what was read.</summary>
    public required Func<System.Text.Json.Nodes.JsonObject, IEnumerable<string?>> IdWords { get; init; }
}
