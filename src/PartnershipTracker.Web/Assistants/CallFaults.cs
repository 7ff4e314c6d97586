using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace PartnershipTracker.Web.Assistants;

/// <summary>
/// Tells the assistant what is wrong with a call, and the log what is wrong with us. The protocol's own package logs both as errors, which lets any caller fill the log, and is
/// kept quiet instead.
/// </summary>
internal static partial class CallFaults
{
    /// <summary>A fault of a tool is a result, which the model reads: it may ask again, and better.</summary>
    public static McpRequestHandler<CallToolRequestParams, CallToolResult> OfTools(McpRequestHandler<CallToolRequestParams, CallToolResult> next) => async (context, cancellationToken) =>
    {
        try
        {
            return ArgumentCheck.Faults(context) is { Count: > 0 } faults ? Error(string.Join('\n', faults)) : await next(context, cancellationToken);
        }
        catch (McpException fault) when (fault is not McpProtocolException)
        {
            return Error(fault.Message);
        }
        catch (Exception fault) when (IsOurs(fault))
        {
            Log(context.Services!, context.Params?.Name, fault);
            return Error("Something went wrong on our side. It has been logged.");
        }
    };

    /// <summary>Of what is not a tool, the protocol tells the fault.</summary>
    public static McpRequestHandler<TParams, TResult> OfReads<TParams, TResult>(McpRequestHandler<TParams, TResult> next) => async (context, cancellationToken) =>
    {
        try
        {
            return await next(context, cancellationToken);
        }
        catch (Exception fault) when (IsOurs(fault))
        {
            Log(context.Services!, context.JsonRpcRequest.Method, fault);
            throw;
        }
    };

    private static bool IsOurs(Exception fault) => fault is not (McpException or OperationCanceledException);

    private static CallToolResult Error(string message) => new() { IsError = true, Content = [new TextContentBlock { Text = message }] };

    private static void Log(IServiceProvider services, string? called, Exception fault) =>
        LogFault(services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(CallFaults).FullName!), called, fault);

    [LoggerMessage(LogLevel.Error, "An assistant called {Called}, and it failed")]
    private static partial void LogFault(ILogger logger, string? called, Exception fault);
}
