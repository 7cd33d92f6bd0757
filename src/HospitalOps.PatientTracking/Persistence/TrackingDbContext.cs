using HospitalOps.Messaging;
using HospitalOps.PatientTracking.Domain;
using HospitalOps.ServiceDefaults.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Persistence;

internal sealed class TrackingDbContext(DbContextOptions<TrackingDbContext> options) : DbContext(options)
{
    public DbSet<Milestone> Milestones => Set<Milestone>();

    public DbSet<JourneyLink> Links => Set<JourneyLink>();

    public DbSet<Journey> Journeys => Set<Journey>();

    public DbSet<Transport> Transports => Set<Transport>();

    public Task<Journey?> LockJourneyAsync(Guid stay, Guid hospital, CancellationToken cancel) => Journeys
        .FromSql($"select * from journey where stay_id = {stay} and hospital_id = {hospital} for no key update").SingleOrDefaultAsync(cancel);

    public Task<Transport?> LockTransportAsync(Guid id, Guid hospital, CancellationToken cancel) => Transports
        .FromSql($"select * from transport where id = {id} and hospital_id = {hospital} for no key update").SingleOrDefaultAsync(cancel);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(TrackingDbContext).Assembly);
        modelBuilder.AddMessaging();
        modelBuilder.UseSnakeCaseNames();
    }
}
