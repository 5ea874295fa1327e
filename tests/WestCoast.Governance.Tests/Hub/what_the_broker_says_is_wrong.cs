using WestCoast.Governance.Hub.Bus;

namespace WestCoast.Governance.Tests.Hub;

/// <summary>Reply texts as RabbitMQ writes them.</summary>
public class what_the_broker_says_is_wrong
{
    [Theory]
    [InlineData(
        "PRECONDITION_FAILED - inequivalent arg 'x-queue-type' for queue 'signals' in vhost 'wcg-live': received 'quorum' but current is 'classic'",
        "RabbitMQ's queue 'signals' has x-queue-type = 'classic', the hub needs 'quorum'.")]
    [InlineData(
        "PRECONDITION_FAILED - inequivalent arg 'x-delivery-limit' for queue 'readings' in vhost 'wcg-live': received the value '20' of type 'signedint' but current is none",
        "RabbitMQ's queue 'readings' has x-delivery-limit = none, the hub needs the value '20' of type 'signedint'.")]
    [InlineData(
        "PRECONDITION_FAILED - inequivalent arg 'x-dead-letter-exchange' for queue 'signals' in vhost 'wcg-drill': received the value 'dead-letters' of type 'longstr' but current is the value 'elsewhere' of type 'longstr'",
        "RabbitMQ's queue 'signals' has x-dead-letter-exchange = the value 'elsewhere' of type 'longstr', the hub needs the value 'dead-letters' of type 'longstr'.")]
    [InlineData(
        "PRECONDITION_FAILED - inequivalent arg 'type' for exchange 'unrouted' in vhost 'wcg-live': received 'fanout' but current is 'direct'",
        "RabbitMQ's exchange 'unrouted' has type = 'direct', the hub needs 'fanout'.")]
    public void is_one_sentence_with_what_is_and_what_should_be(string reply, string sentence) => Assert.Equal(
        $"{sentence} Move its messages away, delete it, and start the hub again.", TopologyGuard.Sentence(reply));

    [Fact]
    public void is_passed_on_when_it_is_something_else() => Assert.Equal(
        "RabbitMQ's topology is not what the hub needs: PRECONDITION_FAILED - cannot redeclare",
        TopologyGuard.Sentence("PRECONDITION_FAILED - cannot redeclare"));
}
