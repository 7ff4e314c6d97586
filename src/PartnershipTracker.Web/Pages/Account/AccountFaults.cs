using Microsoft.AspNetCore.Mvc.ModelBinding;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Web.Pages.Account;

/// <summary>From what Core says is wrong to what a form shows.</summary>
internal static class AccountFaults
{
    public static void Add(this ModelStateDictionary state, IEnumerable<FieldError> faults)
    {
        foreach (var fault in faults)
            state.AddModelError(fault.Path, fault.Message);
    }
}
