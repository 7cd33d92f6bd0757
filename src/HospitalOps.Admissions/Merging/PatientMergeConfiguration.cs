using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.Admissions.Merging;

internal sealed class PatientMergeConfiguration : IEntityTypeConfiguration<PatientMerge>
{
    public void Configure(EntityTypeBuilder<PatientMerge> builder)
    {
        builder.ToTable("patient_merge");
        builder.Property(merge => merge.Id).ValueGeneratedNever();
        builder
            .Property(merge => merge.State)
            .HasConversion(state => state.Code(), code => Codes.Parse<MergeState>(code));
        // A record is merged away once at a time.
        builder
            .HasIndex(merge => merge.RetiredId)
            .IsUnique()
            .HasFilter("state = 'done'")
            .HasDatabaseName("one_merge_in_force_per_record");
        builder.HasIndex(merge => merge.SurvivorId);
    }
}
