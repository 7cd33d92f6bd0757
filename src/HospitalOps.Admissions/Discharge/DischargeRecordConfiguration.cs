using HospitalOps.Admissions.Stays;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.Admissions.Discharge;

internal sealed class DischargeRecordConfiguration : IEntityTypeConfiguration<DischargeRecord>
{
    public void Configure(EntityTypeBuilder<DischargeRecord> builder)
    {
        builder.ToTable("discharge_record");
        builder.Property(record => record.Id).ValueGeneratedNever();
        builder
            .Property(record => record.Destination)
            .HasConversion(code => code.Code(), code => Codes.Parse<DischargeDestination>(code));
        builder
            .HasIndex(record => record.StayId)
            .IsUnique()
            .HasFilter("reversed_at is null")
            .HasDatabaseName("one_discharge_in_force_per_stay");
        builder.HasOne<Stay>().WithMany().HasForeignKey(record => record.StayId);
    }
}
