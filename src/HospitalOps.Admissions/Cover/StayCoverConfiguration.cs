using HospitalOps.Admissions.Stays;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.Admissions.Cover;

internal sealed class StayCoverConfiguration : IEntityTypeConfiguration<StayCover>
{
    public void Configure(EntityTypeBuilder<StayCover> builder)
    {
        builder.ToTable("stay_cover");
        builder.HasKey(cover => cover.StayId);
        builder.Property(cover => cover.Version).IsConcurrencyToken();
        builder.Property(cover => cover.Amount).HasPrecision(12, 2);
        builder
            .Property(cover => cover.State)
            .HasConversion(state => state.Code(), code => Codes.Parse<GuaranteeState>(code));
        builder.HasOne<Stay>().WithOne().HasForeignKey<StayCover>(cover => cover.StayId);
    }
}
