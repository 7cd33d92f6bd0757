using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.Admissions.Identity;

internal sealed class MasterSystemConfiguration : IEntityTypeConfiguration<MasterSystem>
{
    public void Configure(EntityTypeBuilder<MasterSystem> builder)
    {
        builder.ToTable("master_system");
        builder.HasKey(system => system.HospitalId);
    }
}
