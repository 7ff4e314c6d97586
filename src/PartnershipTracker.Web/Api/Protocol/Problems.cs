using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.WebUtilities;
using PartnershipTracker.Core.Changes;

namespace PartnershipTracker.Web.Api.Protocol;

/// <summary>The problems that the API tells of (RFC 9457). Each type has a stable address of its own; see <c>docs/api.md</c>.</summary>
internal static class Problems
{
    public const string MediaType = "application/problem+json";

    private const string Types = "/problems/";

    /// <summary>The request has parameters that are not valid.</summary>
    /// <param name="errors">What is wrong, by the parameter's public name.</param>
    public static HttpValidationProblemDetails InvalidParameters(IDictionary<string, string[]> errors) => new(errors)
    {
        Type = Types + "invalid-parameters",
        Title = "The request has parameters that are not valid.",
        Status = StatusCodes.Status400BadRequest,
    };

    /// <inheritdoc cref="InvalidParameters(IDictionary{string, string[]})"/>
    public static HttpValidationProblemDetails InvalidParameters(ModelStateDictionary state) => InvalidParameters(
        state.Where(entry => entry.Value!.Errors.Count > 0).OrderBy(entry => entry.Key, StringComparer.OrdinalIgnoreCase).ToDictionary(
            entry => PublicName(entry.Key),
            entry => entry.Value!.Errors.Select(error => error.ErrorMessage).ToArray(),
            StringComparer.Ordinal));

    /// <summary>One parameter of the request is not valid.</summary>
    public static HttpValidationProblemDetails InvalidParameter(string parameter, string message) =>
        InvalidParameters(new Dictionary<string, string[]>(StringComparer.Ordinal) { [parameter] = [message] });

    /// <summary>No record has the id.</summary>
    public static ProblemDetails UnknownRecord(string kind, string id) => new()
    {
        Type = Types + "unknown-record",
        Title = "There is no such record.",
        Status = StatusCodes.Status404NotFound,
        Detail = $"There is no {kind} with the id '{id}'.",
        Extensions = { ["kind"] = kind, ["id"] = id },
    };

    /// <summary>The record was withdrawn.</summary>
    public static ProblemDetails WithdrawnRecord(string kind, RevisionRow end) => new()
    {
        Type = Types + "withdrawn-record",
        Title = "The record was withdrawn.",
        Status = StatusCodes.Status410Gone,
        Detail = $"The {kind} '{end.Title}' was withdrawn: {end.Why}",
        Extensions = { ["kind"] = kind, ["id"] = end.Id, ["recordTitle"] = end.Title, ["withdrawnAt"] = end.At, ["reason"] = end.Why },
    };

    /// <summary>The address is open to keys only, and none was sent.</summary>
    public static ProblemDetails KeyNeeded() => new()
    {
        Type = Types + "key-needed",
        Title = "This needs a key.",
        Status = StatusCodes.Status401Unauthorized,
        Detail = "Send it as Authorization: Bearer. Whoever has an account makes keys at /account/keys.",
    };

    /// <summary>What was sent as a key is none, or none any more.</summary>
    public static ProblemDetails InvalidKey(string detail) => new()
    {
        Type = Types + "invalid-key",
        Title = "The key is no good.",
        Status = StatusCodes.Status401Unauthorized,
        Detail = detail,
    };

    /// <summary>The key is good, but not for this.</summary>
    /// <param name="scope">The scope that it lacks; null where it has it.</param>
    /// <param name="role">The role that it takes at least; null where its account has one.</param>
    /// <param name="has">The role that its account has.</param>
    public static ProblemDetails Forbidden(string? scope, string? role, string has)
    {
        string?[] lacks = [scope is null ? null : $"The key lacks the scope {scope}.", role is null ? null : $"This takes the role {role}; the account has the role {has}."];
        var problem = new ProblemDetails
        {
            Type = Types + "forbidden",
            Title = "This key may not do that.",
            Status = StatusCodes.Status403Forbidden,
            Detail = string.Join(' ', lacks.OfType<string>()),
        };
        if (scope is not null)
            problem.Extensions["scope"] = scope;
        if (role is not null)
            problem.Extensions["role"] = role;
        return problem;
    }

    /// <summary>The caller has called as often as they may.</summary>
    /// <param name="isKey">Whether the calls of a key are counted, or of an address of the network.</param>
    public static ProblemDetails TooManyRequests(bool isKey, int perMinute) => new()
    {
        Type = Types + "too-many-requests",
        Title = "Too many requests.",
        Status = StatusCodes.Status429TooManyRequests,
        Detail = $"{(isKey ? "A key" : "An address of the network")} has {perMinute} calls a minute. Retry-After says when there is another.",
    };

    /// <summary>As many wait for changes as may.</summary>
    public static ProblemDetails TooManyFollowers() => new()
    {
        Type = Types + "too-many-followers",
        Title = "As many wait for changes already as may.",
        Status = StatusCodes.Status503ServiceUnavailable,
        Detail = "Ask again later, or without wait, which is answered at once.",
    };

    /// <summary>What a bare status code means here.</summary>
    public static ProblemDetails Of(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => new()
        {
            Type = Types + "unknown-address",
            Title = "There is nothing at this address.",
            Status = StatusCodes.Status404NotFound,
            Detail = "The API's addresses are listed at /swagger.",
        },
        StatusCodes.Status405MethodNotAllowed => new()
        {
            Type = Types + "method-not-allowed",
            Title = "This address does not take this method.",
            Status = StatusCodes.Status405MethodNotAllowed,
            Detail = $"Allowed: {context.Response.Headers.Allow}.",
        },
        >= StatusCodes.Status500InternalServerError and var status => new()
        {
            Type = Types + "internal-error",
            Title = "Something went wrong on our side.",
            Status = status,
            Detail = "It has been logged under the trace id.",
            Extensions = { ["traceId"] = System.Diagnostics.Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier },
        },
        var status => new() { Type = "about:blank", Title = ReasonPhrases.GetReasonPhrase(status), Status = status },
    };

    /// <summary>The name of a parameter as callers write it: binding names it as the property behind it.</summary>
    public static string PublicName(string key) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(key);
}
