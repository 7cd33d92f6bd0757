using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.BedManagement.Cleaning;

internal sealed class CleaningJobConfiguration : IEntityTypeConfiguration<CleaningJob>
{
    public void Configure(EntityTypeBuilder<CleaningJob> builder)
    {
        builder.ToTable("cleaning_job");
        builder.HasKey(job => job.Id);
        builder.Property(job => job.Id).ValueGeneratedNever();
        builder.Aggregate();
        builder.Property(job => job.State).AsCode();
        builder.Property(job => job.Class).AsCode();
        builder.Property(job => job.Priority).AsCode();
        builder
            .HasIndex(job => job.BedId)
            .IsUnique()
            .HasFilter("state in ('requested', 'started', 'paused', 'awaiting_inspection')")
            .HasDatabaseName("one_open_job_per_bed");
        builder
            .HasIndex(job => new { job.HospitalId, job.RequestedAt })
            .HasFilter("state in ('requested', 'started', 'paused', 'awaiting_inspection')")
            .HasDatabaseName("open_jobs");
        builder.HasIndex(job => new { job.BedId, job.RequestedAt }).HasDatabaseName("jobs_of_bed");
        builder.HasOne<Bed>().WithMany().HasForeignKey(job => job.BedId);
    }
}
