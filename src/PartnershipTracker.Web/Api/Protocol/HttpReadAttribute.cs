using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Mvc.Routing;

namespace PartnershipTracker.Web.Api.Protocol;

/// <summary>An action that reads: it answers GET, and HEAD with the same headers (RFC 9110, section 9.3.2), which <c>[HttpGet]</c> alone refuses.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class HttpReadAttribute([StringSyntax("Route")] string template = "") : HttpMethodAttribute(["GET", "HEAD"], template);
