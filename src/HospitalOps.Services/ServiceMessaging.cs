using HospitalOps.ServiceDefaults.Redis;
using HospitalOps.Services.Live;
using HospitalOps.Services.Outbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace HospitalOps.Services;

/// <summary>Outbox, inbox and live hints of one service.</summary>
public static class ServiceMessaging
{
    public static void AddServiceMessaging<TContext>(
        this WebApplicationBuilder builder,
        string service,
        Action<MessagingBuilder>? consumers = null
    )
        where TContext : DbContext
    {
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<IEventAuthor, RequestAuthor>();
        builder.AddLiveRedis();
        builder.Services.AddSingleton(services => new LivePublisher(
            service,
            services.GetService<IConnectionMultiplexer>(),
            services.GetRequiredService<ILogger<LivePublisher>>()
        ));
        builder.Services.AddSingleton<ILiveHints>(services => services.GetRequiredService<LivePublisher>());
        builder.Services.AddSingleton<IOutboxListener>(services => services.GetRequiredService<LivePublisher>());
        builder.Services.AddHospitalOpsMessaging<TContext>(builder.Configuration, service, consumers);
    }
}
