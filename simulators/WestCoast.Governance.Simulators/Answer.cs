namespace WestCoast.Governance.Simulators;

/// <summary>Exit codes: 0 done, 1 done with losses, 2 refused (one sentence says why).</summary>
internal static class Answer
{
    public const int Done = 0;
    public const int Losses = 1;
    public const int Refused = 2;

    public static async Task<int> Of(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (RefusedToStart refusal)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return Refused;
        }
    }
}
