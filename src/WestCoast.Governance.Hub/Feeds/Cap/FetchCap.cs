using System.Net;
using System.Net.Http.Headers;
using WestCoast.Governance.Feeds.Cap;

namespace WestCoast.Governance.Hub.Feeds.Cap;

/// <summary>What a source answered: nothing new, or bytes with what to ask by the next time.</summary>
internal sealed record FetchedCap(ReadOnlyMemory<byte>? Bytes, string? ETag, DateTimeOffset? Modified);

/// <summary>The source did not answer as it should; the next poll asks again.</summary>
internal sealed class SourceFault(string message, HttpStatusCode? status = null) : Exception(message)
{
    /// <summary>It is not there and will not be.</summary>
    public bool IsGone => status is HttpStatusCode.NotFound or HttpStatusCode.Gone;
}

/// <summary>Asks a source, within bounds of time, size and where it may lead; only http and https, only hosts that it names.</summary>
internal sealed class FetchCap : IDisposable
{
    public const int MostRedirects = 3;
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.All, ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5), MaxResponseHeadersLength = 64,
    }) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Throws <see cref="SourceFault"/> for every way in which a source can fail.</summary>
    /// <param name="largest">In bytes, unpacked.</param>
    public async Task<FetchedCap> Get(CapSource source, Uri address, int largest, CancellationToken ct, string? etag = null, DateTimeOffset? modified = null)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        try
        {
            return await Follow(source, address, largest, etag, modified, limit.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new SourceFault($"{address} has not answered within {Patience.TotalSeconds:0} s");
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidDataException)
        {
            throw new SourceFault($"{address}: {e.GetBaseException().Message}");
        }
    }

    private async Task<FetchedCap> Follow(CapSource source, Uri address, int largest, string? etag, DateTimeOffset? modified, CancellationToken ct)
    {
        for (var hops = 0; ; hops++)
        {
            if (!source.MayAsk(address))
                throw new SourceFault($"{address} is none of the hosts of {source.Name}");

            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Accept.ParseAdd($"{CapAlert.MediaType}, application/atom+xml, application/rss+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1");
            request.Headers.IfModifiedSince = modified;
            if (etag is not null && EntityTagHeaderValue.TryParse(etag, out var tag))
                request.Headers.IfNoneMatch.Add(tag);

            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            if (answer.StatusCode == HttpStatusCode.NotModified)
                return new(null, etag, modified);
            if (answer.StatusCode == HttpStatusCode.OK)
                return new(await Read(answer.Content, largest, address, ct), answer.Headers.ETag?.ToString(), answer.Content.Headers.LastModified);
            if ((int)answer.StatusCode is not (301 or 302 or 303 or 307 or 308) || answer.Headers.Location is not { } location)
                throw new SourceFault($"{address} answered {(int)answer.StatusCode}", answer.StatusCode);
            if (hops == MostRedirects)
                throw new SourceFault($"{address} leads on after {MostRedirects} redirects");

            address = new Uri(address, location);
        }
    }

    private static async Task<ReadOnlyMemory<byte>> Read(HttpContent content, int largest, Uri address, CancellationToken ct)
    {
        await using var stream = await content.ReadAsStreamAsync(ct);
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer, ct)) > 0)
        {
            body.Write(buffer, 0, read);
            if (body.Length > largest)
                throw new SourceFault($"{address} has more than {largest} bytes");
        }

        return body.ToArray();
    }

    public void Dispose() => _http.Dispose();
}
