using System.Net;
using PartnershipTracker.Core.Changes;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.Partners;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Webhooks;

/// <summary>What somebody who makes a webhook says of it.</summary>
/// <param name="Type">The types of records of which changes are sent; none: all.</param>
/// <param name="Partner">The partners that they name; none: any.</param>
/// <param name="Kind">The kinds of changes; none: all.</param>
public sealed record WebhookInput(string Url, string Description, IReadOnlyList<string> Type, IReadOnlyList<string> Partner, IReadOnlyList<string> Kind)
{
    /// <summary>What is wrong with it, by its fields, as far as it can be told by looking at it. Where a name leads is found out when it is asked.</summary>
    internal IEnumerable<FieldError> Faults(RecordKinds kinds, PartnerQueries partners, bool allowLoopback)
    {
        if (UrlFault(allowLoopback) is { } fault)
            yield return new("url", fault);
        if (Description.Length > Webhook.MaxDescriptionLength)
            yield return new("description", $"A description has at most {Webhook.MaxDescriptionLength} characters.");
        foreach (var unknown in RevisionFilter.Types(kinds).Faults(Type).Concat(partners.Terms.Faults(Partner)).Concat(RevisionFilter.Kinds.Faults(Kind)))
            yield return new(unknown.MemberNames.Single(), unknown.ErrorMessage!);
    }

    private string? UrlFault(bool allowLoopback)
    {
        if (Url.Length > Webhook.MaxUrlLength)
            return $"An address has at most {Webhook.MaxUrlLength} characters.";
        if (!Uri.TryCreate(Url, UriKind.Absolute, out var url) || (url.Scheme != Uri.UriSchemeHttps && url.Scheme != Uri.UriSchemeHttp) || url.Host.Length == 0)
            return "Enter an address that begins with https://.";
        if (url.UserInfo.Length > 0 || url.Fragment.Length > 0)
            return "Leave out what stands before an @ or behind a #: messages are told by their signature.";

        // Numbers are judged here, so that whoever types them is told at once.
        var isEncrypted = url.Scheme == Uri.UriSchemeHttps;
        var address = IPAddress.TryParse(url.DnsSafeHost, out var literal) ? literal : null;
        if (!isEncrypted && !(allowLoopback && url.IsLoopback))
            return "Enter an address that begins with https://.";
        return address is not null && !PublicAddress.MayBeTarget(address, allowLoopback, isEncrypted) ? "This is not an address of the public internet." : null;
    }
}
