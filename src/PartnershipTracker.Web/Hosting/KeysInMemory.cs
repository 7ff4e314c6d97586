using System.Collections.Concurrent;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace PartnershipTracker.Web.Hosting;

/// <summary>
/// Data-protection keys that live as long as the process. Razor Pages bring data protection along, which would write a key into
/// the home folder at every first start; nothing is protected with it as long as nobody signs in.
/// </summary>
internal sealed class KeysInMemory : IXmlRepository
{
    private readonly ConcurrentBag<XElement> _keys = [];

    public static void Use(KeyManagementOptions options) => (options.XmlRepository, options.XmlEncryptor) = (new KeysInMemory(), new NullXmlEncryptor());

    public IReadOnlyCollection<XElement> GetAllElements() => [.. _keys];

    public void StoreElement(XElement element, string friendlyName) => _keys.Add(element);
}
