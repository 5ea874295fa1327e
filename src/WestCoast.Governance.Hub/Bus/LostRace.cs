using Marten.Exceptions;
using Npgsql;
using ConcurrencyException = JasperFx.ConcurrencyException; // MassTransit has one too

namespace WestCoast.Governance.Hub.Bus;

/// <summary>Two wrote at the same time and this one lost: nothing was stored, and doing it again is right.</summary>
internal static class LostRace
{
    private static readonly TimeSpan[] Waits = [.. new[] { 20, 50, 200, 500, 1000 }.Select(ms => TimeSpan.FromMilliseconds(ms))];

    public static bool Is(Exception e) =>
        e is ConcurrencyException or ExistingStreamIdCollisionException or JasperFx.Events.ExistingStreamIdCollisionException
            or JasperFx.DocumentAlreadyExistsException
        || e.GetBaseException() is PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation };

    /// <summary>Does it until it is not lost; after the last wait the failure is the caller's.</summary>
    public static async Task<T> RunAgain<T>(Func<Task<T>> work, CancellationToken ct)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await work();
            }
            catch (Exception e) when (attempt < Waits.Length && Is(e))
            {
                await Task.Delay(Waits[attempt] * (0.5 + Random.Shared.NextDouble()), ct); // those who met once do not meet again
            }
        }
    }
}
