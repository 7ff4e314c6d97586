using System.Security.Cryptography;
using System.Text;
using PartnershipTracker.Core.Editing;
using PartnershipTracker.Core.Keys;
using PartnershipTracker.Web.Api.Protocol;
using PartnershipTracker.Web.Hosting.SignIn;

namespace PartnershipTracker.Web.Api.Writing;

/// <summary>Carries a request out that writes: reads its body, then does what it asks as one save, once however often it is sent (draft-ietf-httpapi-idempotency-key-header).</summary>
public sealed class WriteTurn(ScriptWrites writes)
{
    internal const string KeyHeader = "Idempotency-Key";

    /// <param name="isTrial">Whether nothing is kept of it.</param>
    /// <param name="write">Does what is asked.</param>
    internal Task<IResult> RunAsync(HttpContext context, bool isTrial, Func<Task<ScriptOutcome<IResult>>> write) =>
        RunAsync(context, isTrial, () => Task.FromResult<(RequestBody?, IResult?)>((RequestBody.None, null)), _ => write());

    /// <inheritdoc cref="RunAsync(HttpContext, bool, Func{Task{ScriptOutcome{IResult}}})"/>
    /// <param name="taken">The media types of the body.</param>
    /// <param name="limit">The most bytes of it.</param>
    internal Task<IResult> RunAsync(HttpContext context, bool isTrial, IReadOnlyList<string> taken, int limit, Func<RequestBody, Task<ScriptOutcome<IResult>>> write) =>
        RunAsync(context, isTrial, () => RequestBody.ReadAsync(context.Request, taken, limit, context.RequestAborted), write);

    private async Task<IResult> RunAsync(
        HttpContext context, bool isTrial, Func<Task<(RequestBody? Body, IResult? Refusal)>> read, Func<RequestBody, Task<ScriptOutcome<IResult>>> write)
    {
        if (!TryReadKey(context.Request, out var key))
            return new ProblemResult(WriteProblems.InvalidHeader(KeyHeader, $"one key of 1 to {FirstAnswer.MaxKeyLength} visible ASCII characters, in quotation marks or without."));
        var (body, refusal) = await read();
        if (body is null)
            return refusal!;

        var asked = new ScriptWrite(Holder(context).AccountId, key, HashOf(context.Request, body), isTrial);
        var outcome = await writes.RunAsync(asked, () => write(body), context.RequestAborted);
        return outcome.IsKeyReused ? new ProblemResult(WriteProblems.KeyReused())
            : outcome.Answer is { } answer ? new WriteAnswer(answer, isTrial)
            : outcome.Refusal!;
    }

    /// <summary>The name under which whoever has the key writes.</summary>
    internal static string NameOf(HttpContext context) => Holder(context).Name;

    // A policy has made sure that there is one.
    private static KeyHolder Holder(HttpContext context) => context.KeyHolder()!;

    private static bool TryReadKey(HttpRequest request, out string? key)
    {
        var sent = request.Headers[KeyHeader];
        key = sent.Count == 0 ? null : sent.ToString().Trim();
        if (key is ['"', .., '"'] and { Length: > 1 })
            key = key[1..^1];
        return key is null || (sent.Count == 1 && key.Length is > 0 and <= FirstAnswer.MaxKeyLength && key.All(character => character is > ' ' and < (char)127));
    }

    private static string HashOf(HttpRequest request, RequestBody body)
    {
        var about = $"{request.Method} {request.Path}{request.QueryString}\n{body.MediaType}\n{request.Headers.IfMatch}\n{request.Headers.IfNoneMatch}\n";
        return Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes(about), .. body.Bytes]));
    }
}
