using HospitalOps.Services.Outbox;
using HospitalOps.WaitingQueue.Alerts;
using HospitalOps.WaitingQueue.Appointments;
using HospitalOps.WaitingQueue.Calling;
using HospitalOps.WaitingQueue.Devices;
using HospitalOps.WaitingQueue.Estimates;
using HospitalOps.WaitingQueue.Persons;
using HospitalOps.WaitingQueue.Queues;
using HospitalOps.WaitingQueue.Tickets;
using HospitalOps.WaitingQueue.Triage;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Persistence;

internal sealed class QueuesDbContext : DbContext
{
    public QueuesDbContext(DbContextOptions<QueuesDbContext> options)
        : base(options) =>
        // Nothing is read after a save that failed: the savepoint of the command is enough, two ways to the database
        // less for each call.
        Database.AutoSavepointsEnabled = false;

    public DbSet<Queue> Queues => Set<Queue>();

    public DbSet<ServicePoint> ServicePoints => Set<ServicePoint>();

    public DbSet<Ticket> Tickets => Set<Ticket>();

    public DbSet<CallDecision> CallDecisions => Set<CallDecision>();

    public DbSet<QueueAlert> Alerts => Set<QueueAlert>();

    public DbSet<AlertLimit> AlertLimits => Set<AlertLimit>();

    public DbSet<WaitEstimate> WaitEstimates => Set<WaitEstimate>();

    public DbSet<TicketMove> TicketMoves => Set<TicketMove>();

    public DbSet<Appointment> Appointments => Set<Appointment>();

    public DbSet<TriageScaleVersion> TriageScales => Set<TriageScaleVersion>();

    public DbSet<TriageAct> TriageActs => Set<TriageAct>();

    public DbSet<FollowCode> FollowCodes => Set<FollowCode>();

    public DbSet<KnownPatient> KnownPatients => Set<KnownPatient>();

    public DbSet<KnownStay> KnownStays => Set<KnownStay>();

    /// <summary>
    /// The latest version of a hospital's scale; null = <see cref="TriageScale.French"/> as published.
    /// </summary>
    public Task<TriageScaleVersion?> InForceAsync(Guid hospital, CancellationToken cancel) =>
        TriageScales
            .AsNoTracking()
            .Where(row => row.HospitalId == hospital)
            .OrderByDescending(row => row.Version)
            .FirstOrDefaultAsync(cancel);

    public Task<Ticket?> LockTicketAsync(Guid id, Guid hospital, CancellationToken cancel) =>
        Tickets
            .FromSql($"select * from ticket where id = {id} and hospital_id = {hospital} for no key update")
            .SingleOrDefaultAsync(cancel);

    /// <summary>
    /// The ticket if it still waits and nobody else is moving it: a second caller does not wait, it takes the next one.
    /// </summary>
    public Task<Ticket?> LockWaitingAsync(Guid id, CancellationToken cancel) =>
        Tickets
            .FromSql($"select * from ticket where id = {id} and state = 'waiting' for no key update skip locked")
            .SingleOrDefaultAsync(cancel);

    /// <summary>One caller at a time per service point: its row is locked before a ticket is looked for.</summary>
    public Task<ServicePoint?> LockServicePointAsync(Guid id, Guid queue, Guid hospital, CancellationToken cancel) =>
        ServicePoints
            .FromSql(
                $"select * from service_point where id = {id} and queue_id = {queue} and hospital_id = {hospital} for no key update"
            )
            .SingleOrDefaultAsync(cancel);

    /// <summary>
    /// Next number of a queue and day: the counter row is locked until the ticket is committed; gaps are allowed,
    /// repeats are not, nor is a number that somebody of an earlier day still waits under.
    /// </summary>
    public async Task<string> NextNumberAsync(Queue queue, DateOnly day, CancellationToken cancel)
    {
        while (true)
        {
            var next = (
                await Database
                    .SqlQuery<int>(
                        $"""
                        insert into number_counter (queue_id, business_day, last_number) values ({queue.Id}, {day}, 1)
                        on conflict (queue_id, business_day) do update set last_number = number_counter.last_number + 1
                        returning last_number as "Value"
                        """
                    )
                    .ToListAsync(cancel)
            )[0];
            var number = queue.NumberOf(next);
            if (
                !await QueueViews
                    .LiveTickets(this)
                    .AnyAsync(live => live.QueueId == queue.Id && live.Number == number, cancel)
            )
                return number;
        }
    }

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.UseSnakeCaseNamingConvention();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(QueuesDbContext).Assembly);
        modelBuilder.AddMessaging();
    }
}
