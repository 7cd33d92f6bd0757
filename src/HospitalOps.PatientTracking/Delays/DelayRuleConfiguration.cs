using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Tracking;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.PatientTracking.Delays;

internal sealed class DelayRuleConfiguration : IEntityTypeConfiguration<DelayRule>
{
    public void Configure(EntityTypeBuilder<DelayRule> builder)
    {
        builder.ToTable("delay_rule");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Kind).HasConversion(value => value.Code(), code => Codes.Parse<DelayKind>(code));
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder
            .HasIndex(row => new
            {
                row.HospitalId,
                row.Kind,
                row.Gap,
                row.FromHour,
            })
            .IsUnique();
    }
}
