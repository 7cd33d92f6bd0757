using HospitalOps.PatientTracking.Delays;
using HospitalOps.PatientTracking.Discharges;
using HospitalOps.PatientTracking.Goal;
using HospitalOps.PatientTracking.Indicators;
using HospitalOps.PatientTracking.Journeys;
using HospitalOps.PatientTracking.Log;
using HospitalOps.PatientTracking.Transports;
using HospitalOps.Services.Outbox;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Persistence;

internal sealed class TrackingDbContext(DbContextOptions<TrackingDbContext> options) : DbContext(options)
{
    public DbSet<TrackedEvent> Events => Set<TrackedEvent>();

    public DbSet<PatientAlias> Aliases => Set<PatientAlias>();

    public DbSet<Journey> Journeys => Set<Journey>();

    public DbSet<JourneyLocation> Locations => Set<JourneyLocation>();

    public DbSet<PatientLocation> Patients => Set<PatientLocation>();

    public DbSet<JourneyGap> Gaps => Set<JourneyGap>();

    public DbSet<HandoverNote> Handovers => Set<HandoverNote>();

    public DbSet<DischargeBlocker> Blockers => Set<DischargeBlocker>();

    public DbSet<Transport> Transports => Set<Transport>();

    public DbSet<DelayRule> DelayRules => Set<DelayRule>();

    public DbSet<Delay> Delays => Set<Delay>();

    public DbSet<IndicatorDay> IndicatorDays => Set<IndicatorDay>();

    public DbSet<IndicatorMark> IndicatorMarks => Set<IndicatorMark>();

    public DbSet<Baseline> Baselines => Set<Baseline>();

    /// <summary>Whose boards are told after the commit that journeys changed.</summary>
    public HashSet<Guid> ChangedHospitals { get; } = [];

    /// <summary>The journey, locked until the end of the transaction.</summary>
    public Task<Journey?> LockJourneyAsync(Guid id, Guid hospital, CancellationToken cancel) =>
        Journeys
            .FromSql($"select * from journey where journey_id = {id} and hospital_id = {hospital} for no key update")
            .SingleOrDefaultAsync(cancel);

    public Task<Transport?> LockTransportAsync(Guid id, Guid hospital, CancellationToken cancel) =>
        Transports
            .FromSql($"select * from transport where id = {id} and hospital_id = {hospital} for no key update")
            .SingleOrDefaultAsync(cancel);

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.UseSnakeCaseNamingConvention();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(TrackingDbContext).Assembly);
        modelBuilder.AddMessaging();
    }
}
