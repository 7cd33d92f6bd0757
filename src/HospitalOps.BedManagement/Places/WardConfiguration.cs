using HospitalOps.BedManagement.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HospitalOps.BedManagement.Places;

internal sealed class WardConfiguration : IEntityTypeConfiguration<Ward>
{
    public void Configure(EntityTypeBuilder<Ward> builder)
    {
        builder.ToTable("ward");
        builder.HasKey(ward => ward.Id);
        builder.Property(ward => ward.Id).ValueGeneratedNever();
        builder.Property(ward => ward.CareLevel).AsCode();
        builder.HasIndex(ward => new { ward.HospitalId, ward.Code }).IsUnique();
    }
}
