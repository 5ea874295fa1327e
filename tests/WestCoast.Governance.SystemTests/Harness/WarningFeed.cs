using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace WestCoast.Governance.SystemTests.Harness;

/// <summary>A web server that publishes warnings: what it serves can change, what it was asked is counted.</summary>
internal sealed class WarningFeed : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentDictionary<string, (int Status, string ETag, string Location, byte[] Body)> _pages = new();

    public WarningFeed()
    {
        Address = new Uri($"http://127.0.0.1:{Ports.Free()}/");
        _listener.Prefixes.Add(Address.AbsoluteUri);
        _listener.Start();
        _ = Serve();
    }

    public Uri Address { get; }

    /// <summary>Path and status of every answer, in order.</summary>
    public ConcurrentQueue<(string Path, int Status)> Answers { get; } = new();

    public int Count(string path, int status) => Answers.Count(answer => answer == (path, status));

    public void Page(string path, string body, string etag = "", int status = 200, string location = "") =>
        _pages[path] = (status, etag, location, Encoding.UTF8.GetBytes(body));

    public void Page(string path, byte[] body) => _pages[path] = (200, "", "", body);

    public void Dispose() => _listener.Close();

    private async Task Serve()
    {
        try
        {
            while (true)
                Answer(await _listener.GetContextAsync());
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            // closed
        }
    }

    private void Answer(HttpListenerContext http)
    {
        var path = http.Request.Url!.AbsolutePath;
        var (status, etag, location, body) = _pages.GetValueOrDefault(path, (404, "", "", []));
        if (etag.Length > 0 && http.Request.Headers["If-None-Match"] == etag)
            (status, body) = (304, []);
        http.Response.StatusCode = status;
        if (etag.Length > 0)
            http.Response.Headers["ETag"] = etag;
        if (location.Length > 0)
            http.Response.Headers["Location"] = location;
        Answers.Enqueue((path, status));
        if (body.Length > 0)
            http.Response.OutputStream.Write(body);
        http.Response.Close();
    }
}
