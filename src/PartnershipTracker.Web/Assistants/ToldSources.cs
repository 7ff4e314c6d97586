using PartnershipTracker.Core.Shared;
using PartnershipTracker.Core.Sources;

namespace PartnershipTracker.Web.Assistants;

/// <summary>Puts sources into the form in which assistants are told them.</summary>
public sealed class ToldSources(AssistantLinks links)
{
    /// <summary>What stands before the id in the address of a source as a resource.</summary>
    public const string Root = "tracker://sources/";

    public ToldSource Of(SourceDetails source) => new(
        source.Id, source.Title, source.Author, source.Publisher, source.Republisher, source.Published?.Reading, source.Url, source.Kind.Code(), source.Language, source.TextLength,
        source.Sha256, Root + source.Id, links.Page("source", source.Id), links.Api("source", source.Id));

    /// <summary>Who wrote and published it, when, and where it is found: a line for each.</summary>
    public string Described(SourceDetails source)
    {
        var told = Of(source);
        return string.Join('\n', new[]
        {
            $"Title: {told.Title}",
            told.Author is null ? null : $"Author: {told.Author}",
            $"Publisher: {told.Publisher}",
            told.Republisher is null ? null : $"Published again by: {told.Republisher}",
            $"Published: {(source.Published is { } date ? $"{date.Reading} ({date.Edtf})" : "not recorded")}",
            $"Kind: {told.Kind}",
            $"Language: {told.Language}",
            $"Address: {told.Url}",
            $"Page: {told.Page}",
            $"API: {told.Api}",
            told.Sha256 is null ? "Text: not held" : $"Text: held, {told.TextLength} UTF-16 code units, SHA-256 {told.Sha256}",
        }.OfType<string>()) + "\n";
    }
}
