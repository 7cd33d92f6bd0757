using HospitalOps.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace HospitalOps.Services.TestHost;

/// <summary>The parts a test can play: <c>source</c> sends, <c>sink</c> receives in order, and so on.</summary>
internal static class Parts
{
    public const string SinkQueue = "sink-record-effects";

    public static IHost Build(
        string part,
        string database,
        string broker,
        IEnumerable<KeyValuePair<string, string?>>? settings = null,
        Action<IServiceCollection>? change = null
    )
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection([new("ConnectionStrings:messaging", broker), .. settings ?? []]);
        builder.Logging.AddSimpleConsole(options => options.SingleLine = true);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None);
        var services = builder.Services;
        services.AddSingleton(
            NpgsqlDataSource.Create(
                database + ";Options=-c lock_timeout=5s -c idle_in_transaction_session_timeout=30s -c jit=off"
            )
        );
        services.AddDbContext<SampleDbContext>(
            (provider, options) =>
                options.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>()).AddOutbox(provider)
        );
        services.AddScoped<DbContext>(provider => provider.GetRequiredService<SampleDbContext>());
        services.AddHospitalOpsMessaging<SampleDbContext>(
            builder.Configuration,
            part,
            messaging => Cast(part, messaging)
        );
        change?.Invoke(services);
        return builder.Build();
    }

    private static void Cast(string part, MessagingBuilder messaging)
    {
        messaging.WithCommittedTopology = false;
        switch (part)
        {
            case "source":
                messaging.AlsoExpected[SinkQueue] = [.. EventCatalogue.OfAggregate("Bed").Select(entry => entry.Name)];
                break;
            case "sink":
                messaging.AddConsumer<RecordEffectsConsumer>(inOrderOf: "Bed");
                break;
            case "pair":
                messaging
                    .AddConsumer<RecordEffectsConsumer>(inOrderOf: "Bed")
                    .AddConsumer<CountBedsConsumer>(unordered: "counts only");
                break;
            case "answer":
                messaging.AddConsumer<AnswerConsumer>(unordered: "each event is answered by itself");
                break;
        }
    }
}
