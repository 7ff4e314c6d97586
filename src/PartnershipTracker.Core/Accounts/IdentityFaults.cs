using Microsoft.AspNetCore.Identity;
using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Accounts;

/// <summary>What Identity finds wrong, in our words and by the field that it concerns.</summary>
internal static class IdentityFaults
{
    public static IReadOnlyList<FieldError> Of(IdentityResult result) => [.. result.Errors.Select(Of).Distinct()];

    private static FieldError Of(IdentityError error) => error.Code switch
    {
        nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName) =>
            new("email", "There is an account with this address already."),
        nameof(IdentityErrorDescriber.InvalidEmail) or nameof(IdentityErrorDescriber.InvalidUserName) =>
            new("email", "Enter an e-mail address, such as name@example.org."),
        nameof(IdentityErrorDescriber.PasswordMismatch) => new("current", "This is not your password."),
        nameof(IdentityErrorDescriber.ConcurrencyFailure) => new("", "The account was changed at the same moment. Try again."),
        nameof(IdentityErrorDescriber.PasswordTooShort) => new("password", "Choose a password of at least 12 characters."),
        _ => new("password", error.Description),
    };
}
