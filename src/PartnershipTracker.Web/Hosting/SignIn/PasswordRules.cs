using Microsoft.AspNetCore.Identity;
using PartnershipTracker.Core.Accounts;

namespace PartnershipTracker.Web.Hosting.SignIn;

/// <summary>Has Identity refuse the passwords that <see cref="WeakPasswords"/> knows, beside those that are too short.</summary>
internal sealed class PasswordRules : IPasswordValidator<Account>
{
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(WeakPasswords.FaultOf(password ?? "", user.Name, user.Email ?? "") is { } fault
            ? IdentityResult.Failed(new IdentityError { Code = "PasswordIsKnown", Description = fault })
            : IdentityResult.Success);
}
