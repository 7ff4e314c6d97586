using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Rendering;
using PartnershipTracker.Core.Dates;
using PartnershipTracker.Core.History;
using PartnershipTracker.Web.Hosting;
using PartnershipTracker.Web.Pages.Shared;

namespace PartnershipTracker.Web.Pages.Citing;

/// <summary>Finds out what a reader of a page cites. Pages say what they are called and which record they show; the rest is in their address.</summary>
public sealed partial class CitedPages(DatasetQueries dataset, PermanentLinks links, SiteAddress site, TimeProvider clock)
{
    /// <summary>Where a page names the record that it shows (<see cref="ShownRecord"/>).</summary>
    public const string Shown = "Shown";

    /// <summary>Where a page says that how to cite it is all that it is about.</summary>
    public const string Open = "CiteOpen";

    /// <summary>Where a page names the day from which it looks, if that is another than today where its address names none.</summary>
    public const string SeenFrom = "SeenFrom";

    /// <summary>What the front page is called.</summary>
    public const string FrontTitle = "NATO and its four Indo-Pacific partners";

    private CitedPage? _found;

    /// <summary>Whether the request is answered with a page of the record, or of what came of it: not with a form, an account or an error.</summary>
    public static bool IsCitable(HttpContext context) =>
        context.Response.StatusCode == StatusCodes.Status200OK && (KnownPages.HasPast(context.Request.Path) || context.Request.Path.StartsWithSegments("/corrections") || context.Request.Path.StartsWithSegments("/releases"));

    /// <summary>What is cited by whoever reads the page that is being shown.</summary>
    public async Task<CitedPage> OfAsync(ViewContext view)
    {
        if (_found is not null)
            return _found;

        var request = view.HttpContext.Request;
        var record = view.ViewData[Shown] as ShownRecord;
        var asked = PageQuery.Of(view);
        var state = await dataset.StateAsync(view.HttpContext.RequestAborted);
        var today = clock.Today();
        var asRead = AsRead(request, record, asked, PageQuery.TakesDay(view) ? view.ViewData[SeenFrom] as DateOnly? ?? today : null, state);
        return _found = new(
            view.ViewData["Title"] as string ?? FrontTitle,
            record,
            record is not null && asked.Pairs.Count == 0 ? site.Of(request, RecordLinks.Of(record.RecordType, record.Id)) : asRead,
            asRead,
            state.Version,
            DateOnly.FromDateTime(record?.RecordedAt ?? state.ChangedAt ?? today.ToDateTime(TimeOnly.MinValue)),
            today,
            KeyOf(request.Path.Value!, asked, record));
    }

    // How agreements stand turns with the day: a page that can show another names the one it shows.
    private string AsRead(HttpRequest request, ShownRecord? record, ListQuery asked, DateOnly? day, DatasetState state)
    {
        if (day is not null && asked.Pairs.All(pair => pair.Name != "on"))
            asked = asked.And("on", day.Value.Asked());
        var (path, fragment) = record is null ? (request.Path.ToUriComponent(), "") : Split(RecordLinks.Of(record.RecordType, record.Id));
        return KnownPages.HasPast(request.Path) ? links.Of(request, path, asked, state, fragment) : site.Of(request, asked.At(path) + fragment);
    }

    private static (string Path, string Fragment) Split(string address) =>
        address.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash ? (address[..hash], address[hash..]) : (address, "");

    private static string KeyOf(string path, ListQuery asked, ShownRecord? record)
    {
        var name = NotInKey().Replace(record?.Id ?? path.ToLowerInvariant(), "-").Trim('-');
        var query = asked.Pairs.Count == 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(asked.At(""))))[..6];
        return string.Join('-', new[] { "partnershiptracker", name, query }.Where(part => part.Length > 0));
    }

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.None, 1000)]
    private static partial Regex NotInKey();
}
