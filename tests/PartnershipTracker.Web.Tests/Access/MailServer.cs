using System.Net.Sockets;

namespace PartnershipTracker.Web.Tests.Access;

/// <summary>A mail server for tests.</summary>
internal static class MailServer
{
    /// <summary>Takes one message; all that it was told.</summary>
    public static async Task<string> ReceiveAsync(TcpListener listener)
    {
        using var connection = await listener.AcceptTcpClientAsync();
        await using var stream = connection.GetStream();
        using var reader = new StreamReader(stream);
        await using var writer = new StreamWriter(stream) { NewLine = "\r\n", AutoFlush = true };
        var told = new System.Text.StringBuilder();
        await writer.WriteLineAsync("220 ready");
        var inData = false;
        while (await reader.ReadLineAsync() is { } line)
        {
            told.AppendLine(line);
            if (inData && line != ".")
                continue;
            var answer = line switch
            {
                "." => "250 taken",
                "DATA" => "354 go on",
                "QUIT" => "221 bye",
                _ => "250 fine",
            };
            inData = line == "DATA";
            await writer.WriteLineAsync(answer);
            if (line == "QUIT")
                break;
        }

        return told.ToString();
    }
}
