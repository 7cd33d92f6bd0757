using HospitalOps.Admissions.Domain;
using HospitalOps.Messaging;
using HospitalOps.ServiceDefaults.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Persistence;

internal sealed class AdmissionsDbContext(DbContextOptions<AdmissionsDbContext> options) : DbContext(options)
{
    public DbSet<Patient> Patients => Set<Patient>();

    public DbSet<Stay> Stays => Set<Stay>();

    /// <summary>The patient, locked until the transaction ends; null when unknown or of another hospital.</summary>
    public Task<Patient?> LockPatientAsync(Guid id, Guid hospital, CancellationToken cancel) => Patients
        .FromSql($"select * from patient where id = {id} and hospital_id = {hospital} for no key update")
        .SingleOrDefaultAsync(cancel);

    /// <summary>The stay, locked until the transaction ends; null when unknown or of another hospital.</summary>
    public Task<Stay?> LockStayAsync(Guid id, Guid hospital, CancellationToken cancel) => Stays
        .FromSql($"select * from stay where id = {id} and hospital_id = {hospital} for no key update")
        .SingleOrDefaultAsync(cancel);

    /// <summary>Next value of a sequence; gaps are allowed, repeats are not.</summary>
    public async Task<long> NextAsync(string sequence, CancellationToken cancel) =>
        (await Database.SqlQuery<long>($"select nextval({sequence}::regclass) as \"Value\"").ToListAsync(cancel))[0];

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(AdmissionsDbContext).Assembly);
        modelBuilder.HasPostgresExtension("pg_trgm");
        modelBuilder.HasPostgresExtension("btree_gin");
        modelBuilder.HasSequence<long>("ipp_number");
        modelBuilder.HasSequence<long>("stay_number");
        modelBuilder.AddMessaging();
        modelBuilder.UseSnakeCaseNames();
    }
}
