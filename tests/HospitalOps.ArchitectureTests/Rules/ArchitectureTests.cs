using HospitalOps.Contracts;

namespace HospitalOps.ArchitectureTests.Rules;

public sealed class ArchitectureTests
{
    [Fact]
    public void No_service_can_publish_past_its_outbox() =>
        Assert.Empty(Product.Services.SelectMany(Rule.TouchesTheBus));

    [Fact]
    public void No_service_knows_another_service()
    {
        var names = Product.Services.Select(service => service.GetName().Name!).ToList();
        Assert.Empty(Product.Services.SelectMany(service => Rule.KnowsAnotherService(service, names)));
    }

    [Fact]
    public void Every_message_is_a_message() =>
        Assert.Empty(EventCatalogue.All.SelectMany(entry => Rule.IsNotAMessage(entry.Type)));

    [Fact]
    public void Every_record_of_the_contracts_is_in_the_catalogue() =>
        Assert.Equal(
            EventCatalogue.All.Select(entry => entry.Type.FullName).Order(),
            Product
                .Contracts.GetTypes()
                .Where(type => type.IsPublic && type.Namespace != "HospitalOps.Contracts")
                .Select(type => type.FullName)
                .Order()
        );

    [Fact]
    public void Names_of_events_never_change() =>
        Assert.Equal(
            File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "event-names.txt"))
                .Where(line => line.Length > 0)
                .Order(),
            EventCatalogue.All.Select(entry => $"{entry.Publisher} {entry.AggregateType} {entry.Name}").Order()
        );

    [Fact]
    public void Every_request_is_public_so_that_it_is_validated() =>
        Assert.Empty(
            Product.Services.Append(Product.Api).SelectMany(assembly => Rule.RequestIsHidden(assembly.GetTypes()))
        );

    [Fact]
    public void A_service_declares_no_request_of_its_own() =>
        Assert.Empty(Product.Services.SelectMany(service => Rule.RequestIsOfOneService(service.GetTypes())));

    [Fact]
    public void Every_consumer_is_internal_and_named_as_one() =>
        Assert.Empty(Product.Services.SelectMany(service => Rule.ConsumerIsOpen(service.GetTypes())));

    [Fact]
    public void Every_aggregate_is_closed() =>
        Assert.Empty(Product.Services.SelectMany(service => Rule.AggregateIsOpen(service.GetTypes())));

    [Fact]
    public void Aggregates_and_refusals_need_the_kernel_only() =>
        Assert.Empty(Product.Services.SelectMany(service => Rule.DecidesWithMoreThanTheKernel(service.GetTypes())));

    [Fact]
    public void Every_instrument_says_what_it_counts_and_in_what()
    {
        var instruments = Rule.InstrumentsOf(
            Product.Services.Append(Product.Messaging).SelectMany(assembly => assembly.GetTypes())
        );

        Assert.True(instruments.Count >= 25, $"only {instruments.Count} instruments were seen");
        Assert.Empty(Rule.InstrumentIsUnclear(instruments));
    }
}
