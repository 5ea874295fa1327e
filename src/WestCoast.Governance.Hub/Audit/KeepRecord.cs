using System.Security.Cryptography;
using System.Text.Json;
using Npgsql;
using WestCoast.Governance.Hub.Bus;

namespace WestCoast.Governance.Hub.Audit;

/// <summary>
/// Chains what was stored, once a second and many at a time, so that nobody who stores anything waits for it; and exports
/// a checkpoint every hour. A fault here is said in the log until it is mended, and stops nothing else.
/// </summary>
internal sealed class KeepRecord(ChainWriter chain, Checkpoints checkpoints, Outages outages, TimeProvider clock, ILogger<KeepRecord> log) : BackgroundService
{
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(1);
    private DateTimeOffset _look;
    private string? _fault;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!checkpoints.CanSign)
            log.LogWarning("Hub:Secrets names no folder: the record is chained, but no checkpoint is signed");
        using var timer = new PeriodicTimer(Often);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await outages.WaitOut(() => Chain(stoppingToken), stoppingToken);
                await Checkpoint(stoppingToken);
                _fault = null;
            }
            catch (Exception e) when (e is NpgsqlException or IOException or UnauthorizedAccessException or CryptographicException or ArgumentException or JsonException)
            {
                if (_fault != e.Message)
                    log.LogError("The record is not kept: {Reason}", e.GetBaseException().Message);
                _fault = e.Message;
            }
        }
    }

    private async Task Chain(CancellationToken ct)
    {
        while (await chain.Extend(ct) == ChainWriter.MostTogether)
        {
            // there was more than one run of it
        }
    }

    private async Task Checkpoint(CancellationToken ct)
    {
        if (!checkpoints.CanSign || clock.GetUtcNow() < _look || await chain.End(ct) is null)
            return;

        if (await checkpoints.Write(Checkpoints.Interval, ct) is { } written)
            log.LogInformation("Checkpoint of the record at event {Sequence}: {Hash}", written.Sequence, written.Hash);
        _look = clock.GetUtcNow() + (Checkpoints.Interval / 60);
    }
}
