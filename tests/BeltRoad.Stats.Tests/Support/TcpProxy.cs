using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace BeltRoad.Stats.Tests.Support;

/// <summary>Passes connections on to a port of this machine until the network is cut.</summary>
internal sealed class TcpProxy : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<TcpClient> open = [];
    private readonly int target;
    private volatile bool isCut;

    public TcpProxy(int target)
    {
        this.target = target;
        listener.Start();
        _ = Task.Run(Accept);
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Breaks all connections and lets none through any more.</summary>
    public void Cut()
    {
        isCut = true;
        while (open.TryTake(out var client))
        {
            client.Close();
        }
    }

    public void Mend() => isCut = false;

    public void Dispose()
    {
        Cut();
        listener.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync();
                if (isCut)
                {
                    client.Close();
                    continue;
                }

                var server = new TcpClient();
                await server.ConnectAsync(IPAddress.Loopback, target);
                open.Add(client);
                open.Add(server);
                _ = Pass(client, server);
                _ = Pass(server, client);
            }
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            // The proxy or the server behind it is gone; who is connected sees it.
        }
    }

    private static async Task Pass(TcpClient from, TcpClient to)
    {
        try
        {
            await from.GetStream().CopyToAsync(to.GetStream());
        }
        catch (Exception fault) when (fault is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // Cut.
        }
        finally
        {
            to.Close();
        }
    }
}
