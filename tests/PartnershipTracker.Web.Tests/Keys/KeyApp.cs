using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using PartnershipTracker.Web.Hosting;
using PartnershipTracker.Web.Hosting.SignIn;

namespace PartnershipTracker.Web.Tests.Keys;

/// <summary>The site with an address behind each policy of keys, which answers who asks.</summary>
public sealed class KeyApp() : TrackerApp(("Seeds:Record", "false"))
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddControllers().AddApplicationPart(typeof(KeyApp).Assembly));
    }
}

/// <summary>What is open to keys.</summary>
[ApiController]
[Route("api/v1/try")]
public sealed class TryController : ControllerBase
{
    [HttpPost("read")]
    [Authorize(Policy = Policies.ReadDrafts)]
    public ActionResult<string> Read() => Who();

    [HttpPost("write")]
    [Authorize(Policy = Policies.WriteDrafts)]
    public ActionResult<string> Write() => Who();

    [HttpPost("publish")]
    [Authorize(Policy = Policies.Publish)]
    public ActionResult<string> Publish() => Who();

    private string Who() => $"{HttpContext.Actor().Name}, {HttpContext.KeyHolder()!.Role}, {string.Join(' ', HttpContext.KeyHolder()!.Scopes)}";
}
