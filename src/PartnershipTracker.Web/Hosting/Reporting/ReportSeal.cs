using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using PartnershipTracker.Core.Reports;
using Secret = PartnershipTracker.Core.Accounts.Secret;

namespace PartnershipTracker.Web.Hosting.Reporting;

/// <summary>How a form that comes back stands in time.</summary>
public enum FormAge
{
    InTime,

    /// <summary>It was filled in faster than people do.</summary>
    TooSoon,

    /// <summary>It lay about for longer than a form may.</summary>
    TooLate,

    /// <summary>Its stamp is none of ours.</summary>
    Unknown,
}

/// <summary>A form that came back.</summary>
/// <param name="Form">What tells this form from every other; null where the stamp is none of ours.</param>
public sealed record StampedForm(string? Form, FormAge Age);

/// <summary>Stamps each form of a report with a secret of its own and the time at which it was given out; nobody else can make or change a stamp.</summary>
public sealed class ReportSeal(IDataProtectionProvider protection, IOptions<ReportOptions> options, TimeProvider clock)
{
    private readonly IDataProtector _protector = protection.CreateProtector("PartnershipTracker.ReportForm");

    public string Stamp() => _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{Secret.New()} {clock.GetUtcNow().ToUnixTimeMilliseconds()}"));

    public StampedForm Read(string? stamp)
    {
        if (Open(stamp) is not [var form, var given])
            return new(null, FormAge.Unknown);

        var age = clock.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(given, CultureInfo.InvariantCulture));
        return new(form, age < options.Value.MinimumTime ? FormAge.TooSoon : age > options.Value.FormAge ? FormAge.TooLate : FormAge.InTime);
    }

    private string[]? Open(string? stamp)
    {
        try
        {
            return string.IsNullOrEmpty(stamp) ? null : _protector.Unprotect(stamp).Split(' ');
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
