using PartnershipTracker.Core.Shared;

namespace PartnershipTracker.Core.Keys;

/// <summary>What somebody who makes a key says of it.</summary>
/// <param name="Name">What they call it.</param>
/// <param name="Scope">What it may be used for, in the words of <see cref="KeyScopes.Terms"/>.</param>
/// <param name="Days">For how many days it is good; null where that was not said, or is no number.</param>
public sealed record KeyInput(string Name, IReadOnlyList<string> Scope, int? Days)
{
    /// <summary>The lifetimes that are offered, in days.</summary>
    public static readonly IReadOnlyList<int> Lifetimes = [30, 90, 365];

    /// <summary>What is wrong with it, by its fields.</summary>
    /// <param name="role">The role of whoever makes it.</param>
    public IEnumerable<FieldError> Faults(string role)
    {
        if (Name.Length == 0)
            yield return new("name", "Enter a name, by which you will know the key again.");
        if (Name.Length > ApiKey.MaxNameLength)
            yield return new("name", $"A name has at most {ApiKey.MaxNameLength} characters.");
        if (Name.Any(char.IsControl))
            yield return new("name", "A name is one line of text.");
        var unknown = KeyScopes.Terms.Faults(Scope).ToList();
        foreach (var fault in unknown)
            yield return new("scope", fault.ErrorMessage!);
        var scopes = KeyScopes.Read(Scope);
        if (scopes.Count + unknown.Count == 0)
            yield return new("scope", "Tick what the key may be used for.");
        foreach (var scope in scopes.Where(scope => !scope.Roles().Contains(role)))
            yield return new("scope", $"Your role, {role}, may not {KeyScopes.Terms.NameOf(scope.Word())}.");
        if (Days is not (>= 1 and <= ApiKey.MaxDays))
            yield return new("days", $"A key is good for 1 to {ApiKey.MaxDays} days.");
    }
}
