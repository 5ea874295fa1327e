using System.Security.Cryptography;
using System.Text;
using Marten;
using WestCoast.Governance.Hub.Access;
using WestCoast.Governance.Hub.Setup;

namespace WestCoast.Governance.Hub.Incidents;

/// <summary>The sender's own name for a command, from the header Idempotency-Key; without one a command stands for itself.</summary>
internal sealed record IdempotencyKey(string? Id, string Fingerprint)
{
    public const string Header = "Idempotency-Key";
    private const int Longest = 200;

    public static IResult Malformed => Problems.Of("idempotency.key-malformed", $"{Header} may have 1 to {Longest} visible characters.", zh: null, 400);

    /// <summary>Null when the header holds something that is no key. The body must have been buffered.</summary>
    public static async Task<IdempotencyKey?> Of(HttpContext http, CancellationToken ct)
    {
        var told = http.Request.Headers[Header];
        if (told.Count == 0)
            return new IdempotencyKey(null, "");
        if (told.Count > 1 || told[0] is not { Length: > 0 and <= Longest } key || key.Any(c => c is <= ' ' or > '~'))
            return null;

        http.Request.Body.Position = 0;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{http.Request.Method} {http.Request.Path}\n"));
        var part = new byte[16 * 1024];
        for (int read; (read = await http.Request.Body.ReadAsync(part, ct)) > 0;)
            hash.AppendData(part, 0, read);

        return new IdempotencyKey($"{http.User.UserName()}|{key}", Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>The answer it had before; null the first time.</summary>
    public async Task<IResult?> Answered(IDocumentSession session, CancellationToken ct) =>
        Id is null || await session.LoadAsync<CommandReceipt>(Id, ct) is not { } receipt ? null
        : receipt.Fingerprint == Fingerprint ? new Done(receipt.Version, receipt.Created)
        : Problems.Of("idempotency.key-reused", "This key was used for another command.", zh: null, 422);

    public void Remember(IDocumentSession session, Guid incident, long version, string? created, DateTimeOffset at)
    {
        if (Id is not null)
            session.Insert(new CommandReceipt { Id = Id, IncidentId = incident, Fingerprint = Fingerprint, Version = version, At = at, Created = created });
    }

    /// <summary>Keeps the bodies of keyed commands, so that they can be read twice.</summary>
    public static void Buffer(IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (http.Request.Headers.ContainsKey(Header))
            http.Request.EnableBuffering();
        return next(http);
    });
}
