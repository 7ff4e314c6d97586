using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.EntityFrameworkCore;
using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Data;

namespace PartnershipTracker.Web.Hosting;

/// <summary>The keys that protect forms and half-finished sign-ins, kept in the record's database: they outlive a restart and move with it.</summary>
internal sealed class KeysInDatabase(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        return [.. Keys(scope).AsNoTracking().OrderBy(key => key.Id).Select(key => key.Xml).AsEnumerable().Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        Keys(scope).Add(new ProtectionKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        scope.ServiceProvider.GetRequiredService<AuditLog>().Add(AuditAct.KeyIssued, Actor.Console, "data protection", friendlyName);
        scope.ServiceProvider.GetRequiredService<TrackerDbContext>().SaveChanges();
    }

    private static DbSet<ProtectionKey> Keys(IServiceScope scope) => scope.ServiceProvider.GetRequiredService<TrackerDbContext>().Set<ProtectionKey>();
}

/// <summary>Data protection: what a browser keeps for the site, it can neither read nor change.</summary>
internal static class Protection
{
    public static void AddProtection(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("PartnershipTracker");

        // Encrypting the keys with a key in the same place would protect nothing; who reads the database cannot open a session by them
        // (docs/decisions/0005-accounts.md).
        services.AddOptions<KeyManagementOptions>().Configure<IServiceScopeFactory>(
            (keys, scopes) => (keys.XmlRepository, keys.XmlEncryptor) = (new KeysInDatabase(scopes), new NullXmlEncryptor()));
    }
}
