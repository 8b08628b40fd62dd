using System.Buffers.Text;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Longarm.Load;

/// <summary>One connection that is kept open. It reads no more of HTTP than it must, so that the load costs little.</summary>
internal sealed class Exchange : IDisposable
{
    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] buffer = new byte[256 * 1024];

    /// <summary>The bytes of a request.</summary>
    public static byte[] Request(Uri url, string path, byte[] body)
    {
        var head = string.Create(CultureInfo.InvariantCulture,
            $"POST {path} HTTP/1.1\r\nHost: {url.Authority}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n");
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }

    public async Task Connect(Uri url) => await socket.ConnectAsync(url.Host, url.Port);

    /// <summary>Sends a request and reads its answer to the end; true if it was answered with 200.</summary>
    public async ValueTask<bool> Send(byte[] request)
    {
        for (var sent = 0; sent < request.Length;)
        {
            sent += await socket.SendAsync(request.AsMemory(sent));
        }

        var (read, whole) = (0, 0);
        while (whole == 0 || read < whole)
        {
            var count = await socket.ReceiveAsync(buffer.AsMemory(read));
            if (count == 0)
            {
                throw new IOException("The server closed the connection.");
            }

            read += count;
            whole = whole == 0 ? LengthOf(buffer.AsSpan(0, read)) : whole;
            if (Math.Max(whole, read + 1) > buffer.Length)
            {
                Array.Resize(ref buffer, Math.Max(whole, 2 * buffer.Length));
            }
        }

        return buffer.AsSpan().StartsWith("HTTP/1.1 200"u8);
    }

    public void Dispose() => socket.Dispose();

    // Head and content together; 0 while the head is not there to its end.
    private static int LengthOf(ReadOnlySpan<byte> read)
    {
        var end = read.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return 0;
        }

        var at = read[..end].IndexOf("Content-Length: "u8);
        return at >= 0 && Utf8Parser.TryParse(read[(at + 16)..end], out int length, out _)
            ? end + 4 + length
            : throw new InvalidDataException("The answer does not say how long it is.");
    }
}
