using HospitalOps.BedManagement.Absences;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Blocks;
using HospitalOps.BedManagement.Cleaning;
using HospitalOps.BedManagement.DayPlans;
using HospitalOps.BedManagement.Forecast;
using HospitalOps.BedManagement.Holds;
using HospitalOps.BedManagement.Newborns;
using HospitalOps.BedManagement.Occupancies;
using HospitalOps.BedManagement.Places;
using HospitalOps.BedManagement.Requests;
using HospitalOps.BedManagement.Stays;
using HospitalOps.BedManagement.Weights;
using HospitalOps.Services.Outbox;
using HospitalOps.Services.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Persistence;

internal sealed class BedsDbContext : DbContext
{
    public BedsDbContext(DbContextOptions<BedsDbContext> options)
        : base(options) =>
        // Nothing is read after a save that failed: the savepoint of the command is enough, two ways to the database
        // less for each call.
        Database.AutoSavepointsEnabled = false;

    public DbSet<Ward> Wards => Set<Ward>();

    public DbSet<Bed> Beds => Set<Bed>();

    public DbSet<Occupancy> Occupancies => Set<Occupancy>();

    public DbSet<NewbornLink> Newborns => Set<NewbornLink>();

    public DbSet<BedPrecaution> Precautions => Set<BedPrecaution>();

    public DbSet<WardChange> WardChanges => Set<WardChange>();

    public DbSet<BedPeriod> BedPeriods => Set<BedPeriod>();

    public DbSet<BedAbsence> Absences => Set<BedAbsence>();

    public DbSet<Reservation> Reservations => Set<Reservation>();

    public DbSet<BedBlock> Blocks => Set<BedBlock>();

    public DbSet<PlacementRequest> PlacementRequests => Set<PlacementRequest>();

    public DbSet<PlacementStep> PlacementSteps => Set<PlacementStep>();

    public DbSet<CleaningJob> CleaningJobs => Set<CleaningJob>();

    public DbSet<CleaningShift> CleaningShifts => Set<CleaningShift>();

    public DbSet<KnownStay> KnownStays => Set<KnownStay>();

    public DbSet<KnownPatient> KnownPatients => Set<KnownPatient>();

    public DbSet<DayPlan> DayPlans => Set<DayPlan>();

    public DbSet<DayPlanEntry> DayPlanEntries => Set<DayPlanEntry>();

    public DbSet<WeightSetting> WeightSettings => Set<WeightSetting>();

    public DbSet<ForecastRow> Forecasts => Set<ForecastRow>();

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.UseSnakeCaseNamingConvention();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder
            .TypedId<OccupancyId>()
            .TypedId<ReservationId>()
            .TypedId<CleaningJobId>()
            .TypedId<BedBlockId>()
            .TypedId<NewbornLinkId>()
            .TypedId<DayPlanId>()
            .TypedId<DayPlanEntryId>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(BedsDbContext).Assembly);
        modelBuilder.AddMessaging();
    }
}
