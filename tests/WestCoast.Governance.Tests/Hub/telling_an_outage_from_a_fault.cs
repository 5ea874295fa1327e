using System.Net.Sockets;
using Npgsql;
using WestCoast.Governance.Feeds.Edge;
using WestCoast.Governance.Hub.Bus;

namespace WestCoast.Governance.Tests.Hub;

public class telling_an_outage_from_a_fault
{
    [Theory]
    [InlineData("08006", true)] // connection failure
    [InlineData("08P01", true)] // protocol violation, as of a proxy
    [InlineData("53300", true)] // too many connections
    [InlineData("53100", true)] // disk full
    [InlineData("57P01", true)] // admin shutdown
    [InlineData("57P03", true)] // cannot connect now
    [InlineData("25P03", true)] // idle in transaction session timeout
    [InlineData("57014", false)] // query cancelled
    [InlineData("40001", false)] // serialization failure: retried, not waited out
    [InlineData("23505", false)] // unique violation
    [InlineData("42P01", false)] // no such table
    [InlineData("22P05", false)] // untranslatable character
    public void by_the_state_postgres_gives(string state, bool outage) =>
        Assert.Equal(outage, Outages.IsOutage(new PostgresException("text", "ERROR", "ERROR", state)));

    [Fact]
    public void by_the_kind_of_failure()
    {
        Exception[] outages =
        [
            new NotAcceptedException(), new NotAcceptedException("confirm", new InvalidOperationException()), new TimeoutException(), new IOException(),
            new SocketException((int)SocketError.ConnectionRefused), new NpgsqlException("gone", new IOException()), new NpgsqlException("gone"),
        ];
        Exception[] faults = [new InvalidOperationException(), new OperationCanceledException(), new NpgsqlException("odd", new InvalidCastException())];

        Assert.All(outages, e => Assert.True(Outages.IsOutage(e), e.ToString()));
        Assert.All(faults, e => Assert.False(Outages.IsOutage(e), e.ToString()));
    }

    [Fact]
    public void however_deep_it_lies()
    {
        Assert.True(Outages.IsOutage(new InvalidOperationException("marten", new AggregateException(new NpgsqlException("x", new SocketException(111))))));
        Assert.True(Outages.IsOutage(new InvalidOperationException("marten", new PostgresException("text", "FATAL", "FATAL", "57P01"))));
        Assert.False(Outages.IsOutage(new IOException("outside", new PostgresException("text", "ERROR", "ERROR", "23505"))));
    }

    [Fact]
    public void even_when_the_missing_confirm_has_a_cause_of_its_own() => Assert.True(
        Outages.IsOutage(new InvalidOperationException("around", new NotAcceptedException("confirm", new InvalidOperationException("inside")))));
}
