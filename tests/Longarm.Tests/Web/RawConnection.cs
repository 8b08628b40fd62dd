using System.Net.Sockets;
using System.Text;

namespace Longarm.Tests.Web;

/// <summary>A connection that sends what no client of good manners would.</summary>
internal sealed class RawConnection(Uri server) : IDisposable
{
    private readonly TcpClient client = new(server.Host, server.Port);

    /// <summary>Whether the server has answered already.</summary>
    public bool IsAnswered => client.Available > 0;

    public Task Send(string text) => Send(Encoding.Latin1.GetBytes(text));

    public Task Send(byte[] bytes) => client.GetStream().WriteAsync(bytes).AsTask();

    /// <summary>The first line of the answer; null if the server hung up, and the answer was lost with the connection.</summary>
    public async Task<string?> Status()
    {
        try
        {
            using StreamReader reader = new(client.GetStream(), Encoding.Latin1);
            return await reader.ReadLineAsync();
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException)
        {
            return null;
        }
    }

    public void Dispose() => client.Dispose();
}
