using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text.Json;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Reports;

/// <summary>What a reader says of a record.</summary>
/// <param name="RecordType">The record's type, as the history names it.</param>
/// <param name="Record">The record's public id.</param>
/// <param name="Form">A secret of the form that it was typed into.</param>
/// <param name="Text">What is wrong.</param>
/// <param name="Source">Where that can be seen, if the reader says.</param>
/// <param name="Contact">The reader's e-mail address, if they leave it.</param>
public sealed record ReportInput(string RecordType, string Record, string Form, string Text, string? Source, string? Contact)
{
    public const int MinTextLength = 10;

    public const int MaxTextLength = 4000;

    public const int MaxSourceLength = 2000;

    public const int MaxContactLength = 254;

    internal const int DigestLength = SHA256.HashSizeInBytes;

    /// <summary>The same without what a browser or a keyboard adds unseen.</summary>
    internal ReportInput Tidied() => this with { Text = PlainText.Of(Text), Source = PlainText.LineOf(Source), Contact = PlainText.LineOf(Contact) };

    internal byte[] Digest() => SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new[] { RecordType, Record, Form, Text, Source, Contact }));

    internal IEnumerable<FieldError> Faults()
    {
        if (Text.Length == 0)
            yield return new("text", "Say what is wrong.");
        else if (Text.Length < MinTextLength)
            yield return new("text", $"Say what is wrong in at least {MinTextLength} characters, so that it can be found.");
        else if (Text.Length > MaxTextLength)
            yield return new("text", $"Say what is wrong in at most {MaxTextLength} characters; these are {Text.Length}.");

        if (Source?.Length > MaxSourceLength)
            yield return new("source", $"Enter an address of at most {MaxSourceLength} characters.");
        else if (Source is not null && !IsWebAddress(Source))
            yield return new("source", "Enter the full address of a page, which begins with http:// or https://.");

        if (Contact is not null && (Contact.Length > MaxContactLength || !new EmailAddressAttribute().IsValid(Contact)))
            yield return new("contact", "Enter an e-mail address, such as name@example.org, or leave this empty.");
    }

    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
}

/// <summary>Text that somebody typed, as it is kept.</summary>
internal static class PlainText
{
    /// <summary>Lines joined by \n alone, nothing unseen in them and nothing around them.</summary>
    public static string Of(string? text) =>
        string.Concat((text ?? "").ReplaceLineEndings("\n").Where(character => character is '\n' or '\t' || !char.IsControl(character))).Trim();

    /// <summary>The same for what is one line; null where nothing is left.</summary>
    public static string? LineOf(string? text) => Of(text) is { Length: > 0 } line ? line.Replace('\n', ' ') : null;
}
