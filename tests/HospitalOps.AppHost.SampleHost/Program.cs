using System.Globalization;
using Aspire.Hosting;

// Two models for the tests of the orchestrator: "web" (a job and two services) and "full" (the three servers below
// them).
const string Project = "../HospitalOps.AppHost.SampleService/HospitalOps.AppHost.SampleService.csproj";
var builder = DistributedApplication.CreateBuilder(args);
var port = int.Parse(Environment.GetEnvironmentVariable("SAMPLE_PORT") ?? "0", CultureInfo.InvariantCulture);

var job = builder.AddProject("first-migrate", Project).WithArgs("migrate");
var first = builder
    .AddProject("first", Project)
    .WithHttpEndpoint()
    .WithHttpHealthCheck("/health/ready")
    .WaitForCompletion(job);
var second = builder
    .AddProject("second", Project)
    .WithHttpEndpoint(port: port)
    .WithExternalHttpEndpoints()
    .WithHttpHealthCheck("/health/ready")
    .WithEnvironment("SAMPLE_PARAMETER", builder.AddParameter("sample-secret", secret: true))
    .WithReference(first)
    .WaitFor(first);

if (Environment.GetEnvironmentVariable("SAMPLE_MODEL") == "full")
{
    var database = builder.AddPostgres("postgres").WithDataVolume().AddDatabase("sampledb");
    var redis = builder.AddRedis("redis").WithDataVolume();
    var messaging = builder.AddRabbitMQ("messaging").WithDataVolume();
    job.WithReference(database).WaitFor(database);
    second.WithReference(database).WithReference(redis).WithReference(messaging).WaitFor(redis).WaitFor(messaging);
}

builder.Build().Run();
