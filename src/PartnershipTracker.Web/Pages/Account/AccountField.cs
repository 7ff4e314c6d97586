using Microsoft.AspNetCore.Mvc.ModelBinding;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Account;

/// <summary>One line of a form about an account.</summary>
/// <param name="Name">The field's name and id.</param>
/// <param name="Type">The HTML type of the field.</param>
/// <param name="Autocomplete">What password managers and phones fill in.</param>
/// <param name="Faults">Every fault of the form.</param>
public sealed record AccountField(string Name, string Label, string Type, string Autocomplete, IReadOnlyList<FieldFault> Faults)
{
    public string? Value { get; init; }

    public string? Help { get; init; }

    public int MaxLength { get; init; } = Core.Accounts.Account.MaxEmailLength;

    /// <summary>The keyboard that a phone shows; null for the usual one.</summary>
    public string? Keyboard { get; init; }

    public bool IsReadOnly { get; init; }

    public IReadOnlyList<string> Messages => FieldFault.MessagesOf(Faults, Name);

    /// <summary>The ids of what describes the field; null where nothing does.</summary>
    public string? DescribedBy
    {
        get
        {
            var ids = string.Join(' ', new[] { Help is null ? null : $"{Name}-help", Messages.Count == 0 ? null : $"{Name}-error" }.OfType<string>());
            return ids.Length == 0 ? null : ids;
        }
    }
}

/// <summary>From what Core says is wrong to what a form shows.</summary>
internal static class AccountFaults
{
    public static void Add(this ModelStateDictionary state, IEnumerable<AccountFault> faults)
    {
        foreach (var fault in faults)
            state.AddModelError(fault.Field, fault.Message);
    }
}
