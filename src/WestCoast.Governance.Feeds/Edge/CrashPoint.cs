using System.Diagnostics;

namespace WestCoast.Governance.Feeds.Edge;

/// <summary>
/// Places where a test may have this process killed as by kill -9, once: the variable WCG_CRASH_AT names the
/// place and WCG_CRASH_MARK a file that, once there, says it has happened. Without them, nothing.
/// </summary>
public static class CrashPoint
{
    public const string ConfirmedNotAcknowledged = "confirmed-not-acknowledged";
    public const string StoredNotAcknowledged = "stored-not-acknowledged";
    public const string PublishedNotRecorded = "published-not-recorded";
    public const string DetectedNotStored = "detected-not-stored";
    public const string DeadlinesTaken = "deadlines-taken";
    public const string DeadlineSeenTo = "deadline-seen-to";

    private static readonly Lock Gate = new();
    private static readonly string? Wanted = Environment.GetEnvironmentVariable("WCG_CRASH_AT");
    private static readonly string? Mark = Environment.GetEnvironmentVariable("WCG_CRASH_MARK");

    public static void Reached(string place)
    {
        if (Wanted == place && Mark is not null)
            Crash(place, Mark);
    }

    private static void Crash(string place, string mark)
    {
        lock (Gate)
        {
            if (File.Exists(mark))
                return;

            File.WriteAllText(mark, place);
            using var self = Process.GetCurrentProcess();
            self.Kill();
            Thread.Sleep(Timeout.Infinite);
        }
    }
}
