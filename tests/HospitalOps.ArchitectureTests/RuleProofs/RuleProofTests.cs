using System.Diagnostics.Metrics;
using HospitalOps.ArchitectureTests.Rules;
using HospitalOps.Services.Inbox;
using HospitalOps.SharedKernel;

namespace HospitalOps.ArchitectureTests.RuleProofs;

/// <summary>Every rule reports a planted violation.</summary>
public sealed class RuleProofTests
{
    [Fact]
    public void The_bus_rule_reports_an_assembly_that_publishes() =>
        Assert.NotEmpty(Rule.TouchesTheBus(Product.Messaging));

    [Fact]
    public void The_neighbour_rule_reports_a_reference() =>
        Assert.NotEmpty(Rule.KnowsAnotherService(Product.Services[0], ["HospitalOps.Services"]));

    [Fact]
    public void The_message_rule_reports_base_type_missing_time_and_a_name() =>
        Assert.Equal(4, Rule.IsNotAMessage(typeof(BadMessage)).Count());

    [Fact]
    public void The_consumer_rule_reports_one_that_is_named_otherwise() =>
        Assert.NotEmpty(Rule.ConsumerIsOpen([typeof(HiddenListener)]));

    [Fact]
    public void The_request_rule_reports_a_hidden_request() =>
        Assert.NotEmpty(Rule.RequestIsHidden([typeof(HiddenRequest)]));

    [Fact]
    public void The_request_rule_reports_a_request_of_one_service() =>
        Assert.NotEmpty(Rule.RequestIsOfOneService([typeof(OwnRequest)]));

    [Fact]
    public void The_aggregate_rule_reports_an_open_aggregate() =>
        Assert.Equal(2, Rule.AggregateIsOpen([typeof(OpenAggregate)]).Count());

    [Fact]
    public void The_kernel_rule_reports_a_refusal_that_needs_more() =>
        Assert.Single(Rule.DecidesWithMoreThanTheKernel([typeof(WorldlyRefusals)]));

    [Fact]
    public void The_instrument_rule_reports_a_missing_unit_and_a_word_for_a_sentence() =>
        Assert.Equal(2, Rule.InstrumentIsUnclear(Rule.InstrumentsOf([typeof(UnclearMetrics)])).Count());

    private static class WorldlyRefusals
    {
        public static IReadOnlyList<Rules.LineWidthTests> Of(IEventHandler<Contracts.Admissions.StayOpened> handler) =>
            handler is null ? [] : [new()];
    }

    private sealed class UnclearMetrics : IDisposable
    {
        private readonly Meter meter = new("HospitalOps.Unclear");

        public UnclearMetrics() => meter.CreateCounter<long>("hospitalops.unclear", null, "Gaps.");

        public void Dispose() => meter.Dispose();
    }

    private class MessageBase;

    private sealed class BadMessage : MessageBase
    {
        public string PatientName { get; init; } = "";
    }

    private sealed class HiddenListener : IEventHandler<Contracts.Admissions.StayOpened>
    {
        public Task HandleAsync(
            Contracts.Admissions.StayOpened message,
            EventContext context,
            CancellationToken cancel
        ) => Task.CompletedTask;
    }
}

/// <summary>An aggregate that anybody may make and inherit from.</summary>
public class OpenAggregate : AggregateRoot
{
    public override Guid AggregateId => Guid.Empty;

    public override string AggregateType => "Open";
}
