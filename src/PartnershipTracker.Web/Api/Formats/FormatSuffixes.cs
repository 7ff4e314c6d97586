using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace PartnershipTracker.Web.Api.Formats;

/// <summary>Gives each list an address for each of its formats: /api/v1/milestones.csv.</summary>
internal sealed class FormatSuffixes : IActionModelConvention
{
    private const string Start = $".{{{OfferedFormats.RouteValue}:regex(";

    /// <summary>Whether an action is meant by such an address: the document describes it at the other.</summary>
    public static bool Has(ActionDescriptor action) => action.AttributeRouteInfo?.Template?.Contains(Start, StringComparison.Ordinal) == true;

    public void Apply(ActionModel action)
    {
        if (OfferedFormats.Of(action.ActionMethod) is not { } offered)
            return;

        var names = offered.Formats.Select(format => format.Name);
        var list = action.Controller.Selectors.Single().AttributeRouteModel!.Template;
        action.Selectors.Add(new SelectorModel(action.Selectors.Single())
        {
            AttributeRouteModel = new AttributeRouteModel { Template = $"/{list}{Start}^({string.Join('|', names)})$)}}" },
        });
    }
}
