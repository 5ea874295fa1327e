namespace WestCoast.Governance.Hub.Feeds;

/// <summary>Reads a request's body whole, but never more than allowed.</summary>
internal static class Body
{
    /// <summary>Null when there is more than <paramref name="largest"/> bytes.</summary>
    public static async Task<ReadOnlyMemory<byte>?> Read(HttpRequest request, int largest, CancellationToken ct)
    {
        if (request.ContentLength > largest)
            return null;

        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        try
        {
            int read;
            while ((read = await request.Body.ReadAsync(buffer, ct)) > 0)
            {
                body.Write(buffer, 0, read);
                if (body.Length > largest)
                    return null;
            }
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return null; // the server counts the chunks' framing too, and was first
        }

        return body.ToArray();
    }
}
