using WestCoast.Governance.Feeds.Stations;

namespace WestCoast.Governance.Tests.Stations;

public class a_request_to_a_station
{
    private readonly WaitingRequests _waiting = new();
    private int _sent;

    [Fact]
    public async Task ends_with_what_the_station_says()
    {
        var asked = Ask(TimeSpan.FromSeconds(20), retries: 0, onSend: () => _waiting.Answered(new RequestAnswer("7", "answered", "{}")));
        Assert.Equal(new RequestOutcome("answered", "{}"), await asked);
    }

    [Fact]
    public async Task goes_out_again_while_nothing_comes_and_then_ends_without_an_answer()
    {
        Assert.Equal(new RequestOutcome("no-answer"), await Ask(TimeSpan.FromMilliseconds(5), retries: 3));
        Assert.Equal(4, _sent);
        Assert.False(_waiting.Answered(new RequestAnswer("7", "answered")));
    }

    [Fact]
    public async Task waits_on_when_the_station_says_that_the_rest_follows()
    {
        var asked = Ask(TimeSpan.FromSeconds(20), retries: 0, onSend: () => _waiting.Answered(new RequestAnswer("7", "received")));
        while (!asked.IsCompleted)
        {
            _waiting.Answered(new RequestAnswer("7", "confirmed"));
            await Task.Yield();
        }

        Assert.Equal("confirmed", (await asked).State);
        Assert.Equal(1, _sent);
    }

    [Fact]
    public void that_nobody_made_has_no_answer() => Assert.False(_waiting.Answered(new RequestAnswer("8", "answered")));

    private Task<RequestOutcome> Ask(TimeSpan within, int retries, Action? onSend = null) => _waiting.Ask(
        new Asked.Send(new byte[] { 1 }, within, retries) { Key = "7" },
        _ =>
        {
            _sent++;
            onSend?.Invoke();
            return Task.CompletedTask;
        }, CancellationToken.None);
}
