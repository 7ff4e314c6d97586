using Microsoft.AspNetCore.Mvc.ModelBinding;
using PartnershipTracker.Core.Accounts;

namespace PartnershipTracker.Web.Pages.Account;

/// <summary>From what Core says is wrong to what a form shows.</summary>
internal static class AccountFaults
{
    public static void Add(this ModelStateDictionary state, IEnumerable<AccountFault> faults)
    {
        foreach (var fault in faults)
            state.AddModelError(fault.Field, fault.Message);
    }
}
