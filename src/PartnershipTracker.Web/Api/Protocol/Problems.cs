using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.WebUtilities;
using PartnershipTracker.Core.Changes;
using PartnershipTracker.Web.Hosting;

namespace PartnershipTracker.Web.Api.Protocol;

/// <summary>The problems that the API tells of (RFC 9457), each of one of the <see cref="ProblemTypes"/>.</summary>
internal static class Problems
{
    public const string MediaType = "application/problem+json";

    /// <summary>The request has parameters that are not valid.</summary>
    /// <param name="errors">What is wrong, by the parameter's public name.</param>
    public static HttpValidationProblemDetails InvalidParameters(IDictionary<string, string[]> errors) => At(ProblemTypes.InvalidParameters, errors);

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
    public static ProblemDetails UnknownRecord(string kind, string id) =>
        Of(ProblemTypes.UnknownRecord, $"There is no {kind} with the id '{id}'.", ("kind", kind), ("id", id));

    /// <summary>The record was withdrawn.</summary>
    public static ProblemDetails WithdrawnRecord(string kind, RevisionRow end) => Of(
        ProblemTypes.WithdrawnRecord, $"The {kind} '{end.Title}' was withdrawn: {end.Why}", ("kind", kind), ("id", end.Id), ("recordTitle", end.Title), ("withdrawnAt", end.At), ("reason", end.Why));

    /// <summary>The address is open to keys only, and none was sent.</summary>
    public static ProblemDetails KeyNeeded() => Of(ProblemTypes.KeyNeeded, "Send it as Authorization: Bearer. Whoever has an account makes keys at /account/keys.");

    /// <summary>What was sent as a key is none, or none any more.</summary>
    public static ProblemDetails InvalidKey(string detail) => Of(ProblemTypes.InvalidKey, detail);

    /// <summary>The key is good, but not for this.</summary>
    /// <param name="scope">The scope that it lacks; null where it has it.</param>
    /// <param name="role">The role that it takes at least; null where its account has one.</param>
    /// <param name="has">The role that its account has.</param>
    public static ProblemDetails Forbidden(string? scope, string? role, string has)
    {
        string?[] lacks = [scope is null ? null : $"The key lacks the scope {scope}.", role is null ? null : $"This takes the role {role}; the account has the role {has}."];
        var problem = Of(ProblemTypes.Forbidden, string.Join(' ', lacks.OfType<string>()));
        if (scope is not null)
            problem.Extensions["scope"] = scope;
        if (role is not null)
            problem.Extensions["role"] = role;
        return problem;
    }

    /// <summary>The caller has called as often as they may.</summary>
    /// <param name="isKey">Whether the calls of a key are counted, or of an address of the network.</param>
    public static ProblemDetails TooManyRequests(bool isKey, int perMinute) =>
        Of(ProblemTypes.TooManyRequests, $"{(isKey ? "A key" : "An address of the network")} has {perMinute} calls a minute. Retry-After says when there is another.");

    /// <summary>As many wait for changes as may.</summary>
    public static ProblemDetails TooManyFollowers() => Of(ProblemTypes.TooManyFollowers, "Ask again later, or without wait, which is answered at once.");

    /// <summary>The fault is ours.</summary>
    /// <param name="traceId">What names the request in the log.</param>
    public static ProblemDetails InternalError(string traceId) => Of(ProblemTypes.InternalError, "It has been logged under the trace id.", ("traceId", traceId));

    /// <summary>What a bare status code means here.</summary>
    public static ProblemDetails Of(HttpContext context)
    {
        var status = context.Response.StatusCode;
        if (status == ProblemTypes.UnknownAddress.Status)
            return Of(ProblemTypes.UnknownAddress, "The API's addresses are listed at /swagger.");
        if (status == ProblemTypes.MethodNotAllowed.Status)
            return Of(ProblemTypes.MethodNotAllowed, $"Allowed: {context.Response.Headers.Allow}.");
        if (status < StatusCodes.Status500InternalServerError)
            return new() { Type = "about:blank", Title = ReasonPhrases.GetReasonPhrase(status), Status = status };

        var ours = InternalError(System.Diagnostics.Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier);
        ours.Status = status;
        return ours;
    }

    /// <summary>A problem that is told by its places.</summary>
    public static HttpValidationProblemDetails At(ProblemType type, IDictionary<string, string[]> errors) => new(errors) { Type = type.Address, Title = type.Title, Status = type.Status };

    public static ProblemDetails Of(ProblemType type, string detail, params (string Name, object? Value)[] members)
    {
        var problem = new ProblemDetails { Type = type.Address, Title = type.Title, Status = type.Status, Detail = detail };
        foreach (var (name, value) in members)
            problem.Extensions[name] = value;
        return problem;
    }

    /// <summary>The name of a parameter as callers write it: binding names it as the property behind it.</summary>
    public static string PublicName(string key) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(key);
}
