using HospitalOps.Messaging;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace HospitalOps.ServiceDefaults.Messaging;

/// <summary>Outbox, inbox and live hints of one service.</summary>
public static class ServiceMessaging
{
    public static void AddServiceMessaging<TContext>(this WebApplicationBuilder builder, string service, Action<MessagingBuilder>? consumers = null)
        where TContext : DbContext
    {
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<IEventAuthor, RequestAuthor>();
        var redis = new Lazy<ConnectionMultiplexer?>(() => Connect(builder.Configuration.GetConnectionString("redis")));
        builder.Services.AddSingleton<IOutboxListener>(services =>
            new LivePublisher(service, redis, services.GetRequiredService<ILogger<LivePublisher>>()));
        builder.Services.AddHospitalOpsMessaging<TContext>(builder.Configuration, service, consumers);
    }

    private static ConnectionMultiplexer? Connect(string? address)
    {
        if (string.IsNullOrWhiteSpace(address)) return null;
        var options = ConfigurationOptions.Parse(address);
        options.AbortOnConnectFail = false;
        options.ConnectTimeout = 2000;
        return ConnectionMultiplexer.Connect(options);
    }
}
