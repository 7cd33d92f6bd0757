using HospitalOps.Admissions.Cover;
using HospitalOps.Admissions.Demonstrations;
using HospitalOps.Admissions.Desk;
using HospitalOps.Admissions.Discharge;
using HospitalOps.Admissions.Identity;
using HospitalOps.Admissions.Merging;
using HospitalOps.Admissions.Papers;
using HospitalOps.Admissions.Patients;
using HospitalOps.Admissions.Payers;
using HospitalOps.Admissions.Places;
using HospitalOps.Admissions.Registers;
using HospitalOps.Admissions.Search;
using HospitalOps.Admissions.Stays;
using HospitalOps.Services.Outbox;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Persistence;

internal sealed class AdmissionsDbContext(DbContextOptions<AdmissionsDbContext> options) : DbContext(options)
{
    public DbSet<Patient> Patients => Set<Patient>();

    public DbSet<Stay> Stays => Set<Stay>();

    public DbSet<PatientMerge> PatientMerges => Set<PatientMerge>();

    public DbSet<PatientIdentifier> PatientIdentifiers => Set<PatientIdentifier>();

    public DbSet<IdentityChange> IdentityChanges => Set<IdentityChange>();

    public DbSet<UnknownDetails> UnknownDetails => Set<UnknownDetails>();

    public DbSet<MasterSystem> MasterSystems => Set<MasterSystem>();

    public DbSet<DischargeRecord> DischargeRecords => Set<DischargeRecord>();

    public DbSet<StayDocument> StayDocuments => Set<StayDocument>();

    public DbSet<RecordOpening> RecordOpenings => Set<RecordOpening>();

    public DbSet<Payer> Payers => Set<Payer>();

    public DbSet<PayerRate> PayerRates => Set<PayerRate>();

    public DbSet<StayCover> StayCovers => Set<StayCover>();

    public DbSet<SealedEnvelope> SealedEnvelopes => Set<SealedEnvelope>();

    public DbSet<CivilDeclaration> CivilDeclarations => Set<CivilDeclaration>();

    public DbSet<PrintedPaper> PrintedPapers => Set<PrintedPaper>();

    public DbSet<DeskTask> DeskTasks => Set<DeskTask>();

    public DbSet<KnownPlace> KnownPlaces => Set<KnownPlace>();

    public DbSet<NameSpelling> NameSpellings => Set<NameSpelling>();

    public DbSet<Demonstration> Demonstrations => Set<Demonstration>();

    /// <summary>The patient, locked until the transaction ends; null when unknown or of another hospital.</summary>
    public Task<Patient?> LockPatientAsync(Guid id, Guid hospital, CancellationToken cancel) =>
        Patients
            .FromSql($"select * from patient where id = {id} and hospital_id = {hospital} for no key update")
            .SingleOrDefaultAsync(cancel);

    /// <summary>Several patients, locked in one order whoever asks; those of another hospital are left out.</summary>
    public Task<List<Patient>> LockPatientsAsync(Guid[] ids, Guid hospital, CancellationToken cancel) =>
        Patients
            .FromSql(
                $"select * from patient where id = any({ids}) and hospital_id = {hospital} order by id for no key update"
            )
            .ToListAsync(cancel);

    /// <summary>A merge with both records locked, survivor first; null when unknown or of another hospital.</summary>
    public async Task<(PatientMerge Merge, Patient Survivor, Patient Retired)?> FindMergeAsync(
        Guid id,
        Guid hospital,
        CancellationToken cancel
    )
    {
        var known = await PatientMerges
            .AsNoTracking()
            .SingleOrDefaultAsync(merge => merge.Id == id && merge.HospitalId == hospital, cancel);
        if (known is null)
            return null;
        var pair = await LockPatientsAsync([known.SurvivorId, known.RetiredId], hospital, cancel);
        // Read again under the locks: whoever waited sees what the other has decided.
        var merge = await PatientMerges.SingleAsync(merge => merge.Id == id, cancel);
        return (
            merge,
            pair.Single(patient => patient.Id == known.SurvivorId),
            pair.Single(patient => patient.Id == known.RetiredId)
        );
    }

    /// <summary>The stay, locked until the transaction ends; null when unknown or of another hospital.</summary>
    public Task<Stay?> LockStayAsync(Guid id, Guid hospital, CancellationToken cancel) =>
        Stays
            .FromSql($"select * from stay where id = {id} and hospital_id = {hospital} for no key update")
            .SingleOrDefaultAsync(cancel);

    /// <summary>Next value of a sequence; gaps are allowed, repeats are not.</summary>
    public async Task<long> NextAsync(string sequence, CancellationToken cancel) =>
        (await Database.SqlQuery<long>($"select nextval({sequence}::regclass) as \"Value\"").ToListAsync(cancel))[0];

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.UseSnakeCaseNamingConvention();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(AdmissionsDbContext).Assembly);
        modelBuilder.HasPostgresExtension("pg_trgm");
        modelBuilder.HasPostgresExtension("btree_gin");
        modelBuilder.HasSequence<long>("ipp_number");
        modelBuilder.HasSequence<long>("stay_number");
        modelBuilder.AddMessaging();
    }
}
