using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.Admissions.Demonstrations;

internal sealed class DemonstrationConfiguration : IEntityTypeConfiguration<Demonstration>
{
    public void Configure(EntityTypeBuilder<Demonstration> builder)
    {
        builder.ToTable("demonstration");
        builder.Property(row => row.Id).ValueGeneratedNever();
    }
}
