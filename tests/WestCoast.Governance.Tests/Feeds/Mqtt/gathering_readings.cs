using WestCoast.Governance.Contracts.Signals;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Feeds.Mqtt;

namespace WestCoast.Governance.Tests.Feeds.Mqtt;

public sealed class gathering_readings : IAsyncDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly HeldBroker _broker = new();
    private readonly ReadingBatcher _batcher;

    public gathering_readings() => _batcher = new ReadingBatcher(_broker.Publish);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task waits_for_the_brokers_confirm()
    {
        _batcher.Start();
        var accepted = _batcher.Accept(Readings("a", 1), Ct);
        var batch = await _broker.Next(Ct);
        Assert.False(accepted.IsCompleted);

        batch.Confirm();
        await accepted;
    }

    [Fact]
    public async Task makes_batches_of_at_most_256_and_keeps_each_devices_order()
    {
        var accepted = Enumerable.Range(0, 50).Select(i => _batcher.Accept(Readings(i % 2 == 0 ? "a" : "b", 20, from: i * 20), Ct)).ToList();
        _batcher.Start();
        var sent = new List<IReadOnlyList<Reading>>();
        while (sent.Sum(batch => batch.Count) < 1000)
        {
            var batch = await _broker.Next(Ct);
            sent.Add(batch.Readings);
            batch.Confirm();
        }

        await Task.WhenAll(accepted);
        Assert.All(sent, batch => Assert.InRange(batch.Count, 1, ReadingBatcher.LargestBatch));
        Assert.InRange(sent.Count, 4, 5);
        foreach (var device in sent.SelectMany(batch => batch).GroupBy(reading => reading.DeviceId))
            Assert.Equal(device.Select(reading => reading.Value).Order(), device.Select(reading => reading.Value));
    }

    [Fact]
    public async Task cuts_up_what_one_device_sends_at_once_and_confirms_it_as_a_whole()
    {
        _batcher.Start();
        var accepted = _batcher.Accept(Readings("a", 600), Ct);
        foreach (var size in (int[])[256, 256, 88])
        {
            Assert.False(accepted.IsCompleted);
            var batch = await _broker.Next(Ct);
            Assert.Equal(size, batch.Readings.Count);
            batch.Confirm();
        }

        await accepted;
    }

    [Fact]
    public async Task tells_everyone_who_waited_for_a_batch_that_it_failed_and_nobody_else()
    {
        var (first, second) = (_batcher.Accept(Readings("a", 1), Ct), _batcher.Accept(Readings("b", 1), Ct));
        _batcher.Start();
        (await _broker.Next(Ct)).Fail(new NotAcceptedException("full"));

        Assert.Equal("full", (await Assert.ThrowsAsync<NotAcceptedException>(() => first)).Message);
        Assert.Equal("full", (await Assert.ThrowsAsync<NotAcceptedException>(() => second)).Message);

        var third = _batcher.Accept(Readings("c", 1), Ct);
        (await _broker.Next(Ct)).Confirm();
        await third;
    }

    [Fact]
    public async Task tells_any_other_fault_as_not_accepted_with_its_cause()
    {
        _batcher.Start();
        var accepted = _batcher.Accept(Readings("a", 1), Ct);
        var fault = new InvalidOperationException("broken");
        (await _broker.Next(Ct)).Fail(fault);

        Assert.Same(fault, (await Assert.ThrowsAsync<NotAcceptedException>(() => accepted)).InnerException);
    }

    [Fact]
    public async Task has_at_most_eight_batches_under_way_and_then_the_rest_waits_together()
    {
        _batcher.Start();
        var (accepted, held) = (new List<Task>(), new List<HeldBroker.Batch>());
        for (var i = 0; i < ReadingBatcher.MostUnderWay; i++)
        {
            accepted.Add(_batcher.Accept(Readings($"d{i}", 1), Ct));
            held.Add(await _broker.Next(Ct));
        }

        accepted.AddRange(Enumerable.Range(0, 30).Select(i => _batcher.Accept(Readings($"e{i}", 1), Ct)));
        Assert.Equal(ReadingBatcher.MostUnderWay, _broker.Seen);

        held[3].Confirm();
        var next = await _broker.Next(Ct);
        Assert.Equal(30, next.Readings.Count);
        held.Append(next).ToList().ForEach(batch => batch.Confirm());
        await Task.WhenAll(accepted);
    }

    [Fact]
    public async Task lets_a_sender_go_that_will_not_wait()
    {
        _batcher.Start();
        using var gone = new CancellationTokenSource();
        var accepted = _batcher.Accept(Readings("a", 1), gone.Token);
        var batch = await _broker.Next(Ct);
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => accepted);
        batch.Confirm();
    }

    [Fact]
    public async Task accepts_nothing_once_it_has_stopped()
    {
        _batcher.Start();
        await _batcher.DisposeAsync();
        await Assert.ThrowsAsync<NotAcceptedException>(() => _batcher.Accept(Readings("a", 1), Ct));
    }

    public ValueTask DisposeAsync() => _batcher.DisposeAsync();

    private static Reading[] Readings(string device, int count, int from = 0) => [.. Enumerable.Range(from, count).Select(i => new Reading
    {
        DeviceId = device, Kind = "fire", ReadingId = $"{device}-{i}", At = Noon, ReceivedAt = Noon, Value = i, Unit = "MPa",
    })];
}
