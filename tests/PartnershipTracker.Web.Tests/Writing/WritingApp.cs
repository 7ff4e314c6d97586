using PartnershipTracker.Core.Accounts;
using PartnershipTracker.Core.Keys;

namespace PartnershipTracker.Web.Tests.Writing;

/// <summary>A site whose editors publish what they write, with scripts of one of them.</summary>
public sealed class WritingApp() : TrackerApp(("Editing:OwnReview", "Always"))
{
    public const string Editor = "Paula Publisher";

    private readonly SemaphoreSlim _once = new(1);
    private string? _secret;

    /// <summary>A script of the editor's that may publish.</summary>
    public async Task<HttpClient> ScriptAsync()
    {
        await _once.WaitAsync();
        try
        {
            _secret ??= await (await this.JoinAsync(Roles.Editor, Editor)).Client.SecretAsync(KeyScope.Publish);
        }
        finally
        {
            _once.Release();
        }

        return this.Script(_secret);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            _once.Dispose();
    }
}
