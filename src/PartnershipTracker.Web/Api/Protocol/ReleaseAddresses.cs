using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using PartnershipTracker.Web.Hosting;

namespace PartnershipTracker.Web.Api.Protocol;

/// <summary>Gives every read of the record an address under each release: /api/v1/releases/3/milestones. What is read there is chosen by <see cref="ReleasedRecord"/>.</summary>
internal sealed class ReleaseAddresses : IActionModelConvention
{
    private const string Root = "api/v1/";

    private const string Start = $"{Root}releases/{{{ReleasedRecord.RouteValue}}}/";

    // What a date means follows from no record, and changes go on: what a release holds of them, the difference of two tells.
    private static readonly string[] Others = [Root + "changes", Root + "dates"];

    /// <summary>The address under a release of what is read at a path of the API; null where it has none.</summary>
    public static string? Under(string path) =>
        Others.Contains(string.Join('/', path.Split('/', '.').Skip(1).Take(3)), StringComparer.Ordinal) ? null : $"/{Start}{path[(Root.Length + 1)..]}";

    /// <summary>Whether an action is meant by such an address: the document makes its description from that of the other.</summary>
    public static bool Has(ActionDescriptor action) => action.AttributeRouteInfo?.Template?.StartsWith(Start, StringComparison.Ordinal) == true;

    public void Apply(ActionModel action)
    {
        // A release is never written.
        if (!action.Attributes.OfType<HttpReadAttribute>().Any())
            return;
        if (action.Controller.Selectors.SingleOrDefault()?.AttributeRouteModel?.Template is not { } room || Others.Contains(room, StringComparer.Ordinal) || !KnownPages.HasPast("/" + room))
            return;

        foreach (var selector in action.Selectors.ToList())
        {
            var own = selector.AttributeRouteModel?.Template ?? "";
            var address = own.StartsWith('/') ? own[1..] : own.Length == 0 ? room : $"{room}/{own}";
            action.Selectors.Add(new SelectorModel(selector) { AttributeRouteModel = new AttributeRouteModel { Template = $"/{Start}{address[Root.Length..]}" } });
        }
    }
}
